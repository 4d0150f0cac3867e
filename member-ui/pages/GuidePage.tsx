import type { Fix, Shell } from '../../contract/pageView.ts';
import { FaqList } from '../components/FaqList.tsx';
import { Page } from '../components/Page.tsx';
import { Prose } from '../components/Prose.tsx';
import { applyWords } from '../words/apply.ts';

type Props = {
  shell: Shell;
  title: string;
  union: string;
  guide?: { title: string; body: string } | undefined;
  /** What the check says of this person, if there is one. */
  verdict?: { outcome: 'may' | 'person' | 'mayNot'; title: string; fixes: Fix[] } | undefined;
  timeSays?: string | undefined;
  next: { href: string; label: string };
  /** The process for whom this one is not for. */
  instead?: { question: string; answer: string; action: string } | undefined;
  /** An application that is already there. */
  open?: { href: string; says: string } | undefined;
};

export function GuidePage({ shell, title, union, guide, verdict, timeSays, next, instead, open }: Props) {
  return (
    <Page shell={shell} title={title}>
      <h1>{title}</h1>
      <p class="lead">{union}</p>
      {verdict && <Verdict shell={shell} verdict={verdict} />}
      {open && (
        <p class="notice">
          {open.says} <a href={open.href}>{applyWords[shell.language].guide.look}</a>
        </p>
      )}
      {instead && (
        <form class="notice" method="post" action={instead.action}>
          <p>{instead.question}</p>
          <button type="submit" class="weui-btn weui-btn_default small">
            {instead.answer}
          </button>
        </form>
      )}
      {timeSays && <p class="hint">{timeSays}</p>}
      {verdict?.outcome !== 'mayNot' && (
        <a class="weui-btn weui-btn_primary" href={next.href}>
          {next.label}
        </a>
      )}
      {guide && (
        <details class="more" open>
          <summary>{guide.title}</summary>
          <Prose body={guide.body} />
        </details>
      )}
    </Page>
  );
}

function Verdict({ shell, verdict }: { shell: Shell; verdict: NonNullable<Props['verdict']> }) {
  const words = applyWords[shell.language].guide;
  return (
    <section class={`verdict verdict_${verdict.outcome}`} role="status" aria-labelledby="verdict">
      <h2 id="verdict">{verdict.title}</h2>
      {verdict.fixes.length > 0 && (
        <ul>
          {verdict.fixes.map(({ reason, fix, faqs }) => (
            <li key={reason}>
              {reason}
              {fix && (
                <span class="verdict__fix">
                  {words.fix}
                  {fix}
                </span>
              )}
              <FaqList faqs={faqs} about={reason} />
            </li>
          ))}
        </ul>
      )}
      {verdict.outcome === 'mayNot' && (
        <p>
          {words.wrong}
          <a href="/help">{words.contact}</a>
          {words.wrongEnd}
        </p>
      )}
    </section>
  );
}
