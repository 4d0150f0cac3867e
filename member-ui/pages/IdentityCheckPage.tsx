import type { Fact, Shell } from '../../contract/pageView.ts';
import { Facts } from '../components/Facts.tsx';
import { Page } from '../components/Page.tsx';
import { signInWords } from '../words/signIn.ts';

type Props = { shell: Shell; facts: Fact[]; back: string; next: string };

/** What was typed, once more, before it can no longer be changed. */
export function IdentityCheckPage({ shell, facts, back, next }: Props) {
  const words = signInWords[shell.language].identity;
  return (
    <Page shell={shell} title={words.check}>
      <h1>{words.check}</h1>
      <p class="lead">{words.checkLead}</p>
      <section class="locked" aria-label={words.title}>
        <Facts facts={facts} />
      </section>
      <form method="post" action="/me/identity/check" novalidate>
        <input type="hidden" name="return" value={next} />
        <button type="submit" class="weui-btn weui-btn_primary">
          {words.confirm}
        </button>
      </form>
      <a class="weui-btn weui-btn_default" href={back}>
        {words.back}
      </a>
    </Page>
  );
}
