import type { Shell } from '../../contract/pageView.ts';
import { Page } from '../components/Page.tsx';
import { signInWords } from '../words/signIn.ts';

export function SignOutPage({ shell }: { shell: Shell }) {
  const words = signInWords[shell.language].out;
  return (
    <Page shell={shell} title={words.title}>
      <h1>{words.title}</h1>
      <p>{words.says}</p>
      <form method="post" action="/sign-out">
        <button type="submit" class="weui-btn weui-btn_primary">
          {words.title}
        </button>
      </form>
      <a class="weui-btn weui-btn_default" href="/me">
        {words.stay}
      </a>
    </Page>
  );
}
