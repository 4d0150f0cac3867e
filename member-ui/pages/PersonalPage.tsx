import type { Fact, Shell } from '../../contract/pageView.ts';
import { Facts } from '../components/Facts.tsx';
import { LinkCell } from '../components/LinkCell.tsx';
import { Page } from '../components/Page.tsx';
import { copyWords } from '../words/copy.ts';
import { meWords } from '../words/me.ts';

type Props = {
  shell: Shell;
  facts: Fact[];
  /** Numbers stand there in full. */
  isClear: boolean;
  consents: {
    id: string;
    purpose: string;
    text: string;
    at: string;
    isSingle: boolean;
    withdrawnAt?: string | undefined;
  }[];
};

/** All that is held of a person, and what he has agreed to. */
export function PersonalPage({ shell, facts, isClear, consents }: Props) {
  const words = meWords[shell.language].personal;
  return (
    <Page shell={shell} title={words.title} back="/me">
      <h1>{words.title}</h1>
      <p class="lead">{words.lead}</p>
      <section class="locked" aria-label={words.title}>
        <Facts facts={facts} />
      </section>
      {isClear ? (
        <a class="weui-btn weui-btn_default" href="/me/personal">
          {words.hide}
        </a>
      ) : (
        <form method="post" action="/me/personal">
          <button type="submit" class="weui-btn weui-btn_default">
            {words.show}
          </button>
        </form>
      )}
      <p class="hint">{words.wrong}</p>
      <nav class="weui-cells links" aria-label={copyWords[shell.language].title}>
        <LinkCell href="/me/copy" title={copyWords[shell.language].link} />
      </nav>
      <section aria-labelledby="consents">
        <h2 id="consents">{words.consents}</h2>
        {consents.length === 0 && <p class="empty">{words.noConsents}</p>}
        <ul class="messages">
          {consents.map(({ id, purpose, text, at, isSingle, withdrawnAt }) => (
            <li key={id} class="message">
              <h3>{purpose}</h3>
              <p>{words.agreedTo(text)}</p>
              <p class="hint">{at}</p>
              {withdrawnAt && <p class="hint">{words.withdrawn(withdrawnAt)}</p>}
              {isSingle && !withdrawnAt && (
                <form method="post" action={`/me/personal/consents/${id}/withdraw`}>
                  <button
                    type="submit"
                    class="weui-btn weui-btn_default small"
                    aria-label={`${words.withdraw}：${purpose}`}
                  >
                    {words.withdraw}
                  </button>
                  <p class="hint">{words.withdrawSays}</p>
                </form>
              )}
            </li>
          ))}
        </ul>
      </section>
    </Page>
  );
}
