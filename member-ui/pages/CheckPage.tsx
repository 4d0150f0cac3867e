import type { Fact, Shell } from '../../contract/pageView.ts';
import type { FieldProblem } from '../../contract/problem.ts';
import { CodeField } from '../components/CodeField.tsx';
import { ErrorSummary } from '../components/ErrorSummary.tsx';
import { Facts } from '../components/Facts.tsx';
import { FileLinks } from '../components/FileLinks.tsx';
import { HumanCheck } from '../components/HumanCheck.tsx';
import { Page } from '../components/Page.tsx';
import { applyWords } from '../words/apply.ts';

export type PhoneConfirmation = { phone: string; sent: boolean; waitSeconds: number; needsHuman: boolean };

/** `href`: where it is changed. */
export type Answer = Fact & { name: string; href: string };

type Props = {
  shell: Shell;
  title: string;
  union: string;
  action: string;
  agreement: string;
  identity: Fact[];
  answers: Answer[];
  /** The union it goes to, those above it and who reviews it; none where it cannot be foreseen. */
  goesTo: Fact[];
  /** Why it cannot be submitted as it is. */
  problems: FieldProblem[];
  problemTitle?: string | undefined;
  /** What will happen, in sentences. */
  sentences: string[];
  /** Why it would be refused as the person stands now. */
  refusals: string[];
  back: string;
  confirmation?: PhoneConfirmation | undefined;
};

/** All answers in words, what will come of them, and the button that submits. */
export function CheckPage(props: Props) {
  const { shell, title, union, action, agreement, answers, problems, problemTitle, sentences, refusals, confirmation } =
    props;
  const words = applyWords[shell.language].check;
  return (
    <Page shell={shell} title={`${words.title} - ${title}`}>
      <h1>{words.title}</h1>
      <p class="lead">
        {title} · {union}
      </p>
      <ErrorSummary problems={problems} title={problemTitle} />
      <section class="locked" aria-label={words.identity}>
        <Facts facts={props.identity} />
      </section>
      <Answers answers={answers} shell={shell} />
      {refusals.length > 0 ? (
        <Said look="verdict_mayNot" title={words.mayNot} lines={refusals} />
      ) : (
        <>
          {props.goesTo.length > 0 && (
            <section aria-label={words.union}>
              <Facts facts={props.goesTo} />
            </section>
          )}
          <Said title={words.will} lines={sentences} />
          <form method="post" action={action} novalidate>
            <input type="hidden" name="agreement" value={agreement} />
            {confirmation && <Confirmation shell={shell} {...confirmation} problems={problems} />}
            <button type="submit" class="weui-btn weui-btn_primary" name="intent" value="submit">
              {words.submit}
            </button>
          </form>
        </>
      )}
      <a class="weui-btn weui-btn_default" href={props.back}>
        {words.back}
      </a>
    </Page>
  );
}

function Said({ look = '', title, lines }: { look?: string; title: string; lines: string[] }) {
  return (
    <section class={`verdict ${look}`} aria-labelledby="said">
      <h2 id="said">{title}</h2>
      <ul>
        {lines.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
    </section>
  );
}

function Answers({ answers, shell }: Pick<Props, 'answers' | 'shell'>) {
  const words = applyWords[shell.language].check;
  return (
    <dl class="facts answers">
      {answers.map(({ name, label, value, files, href }) => (
        <div key={name} id={name}>
          <dt>{label}</dt>
          <dd>{files ? <FileLinks files={files} /> : value || <span class="quiet">{words.nothing}</span>}</dd>
          <dd class="answers__change">
            <a href={href} aria-label={words.changeThis(label)}>
              {words.change}
            </a>
          </dd>
        </div>
      ))}
    </dl>
  );
}

type Confirming = PhoneConfirmation & Pick<Props, 'shell' | 'problems'>;

function Confirmation({ shell, phone, sent, waitSeconds, needsHuman, problems }: Confirming) {
  const words = applyWords[shell.language].check;
  const errorOf = (path: string) => problems.find((problem) => problem.path === path)?.message;
  return (
    <section class="confirm" aria-labelledby="confirm">
      <h2 id="confirm">{words.confirm}</h2>
      <p class="hint">{words.confirmHint(phone)}</p>
      {/* What Enter does in a field: never the first button on the page. */}
      <button type="submit" class="visually-hidden" name="intent" value="submit" tabIndex={-1} aria-hidden="true">
        {words.submit}
      </button>
      {needsHuman && <HumanCheck error={errorOf('captcha')} />}
      <button
        type="submit"
        class="weui-btn weui-btn_default small"
        name="intent"
        value="sendCode"
        data-countdown={sent ? waitSeconds : undefined}
        data-asks-code
      >
        {sent ? words.sendAgain : words.sendCode}
      </button>
      <CodeField title={words.code} error={errorOf('code')} waitSeconds={sent ? waitSeconds : undefined} />
    </section>
  );
}
