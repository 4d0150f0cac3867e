import type { Shell } from '../../contract/pageView.ts';
import { Page } from '../components/Page.tsx';
import { meWords } from '../words/me.ts';

type Props = {
  shell: Shell;
  messages: {
    id: string;
    title: string;
    body: string;
    at: string;
    isNew: boolean;
    href?: string | undefined;
    way?: string | undefined;
  }[];
  /** He wants no messages of unions. */
  unionsOff: boolean;
};

export function MessagesPage({ shell, messages, unionsOff }: Props) {
  const words = meWords[shell.language].messages;
  return (
    <Page shell={shell} title={words.title} back="/me">
      <h1>{words.title}</h1>
      {messages.length === 0 && <p class="empty">{words.none}</p>}
      <ul class="messages">
        {messages.map((message) => (
          <li key={message.id} class="message">
            <h2>
              {message.title} {message.isNew && <span class="badge badge_new">{words.isNew}</span>}
            </h2>
            <p class="hint">{message.at}</p>
            <p>{message.body}</p>
            {message.href && <a href={message.href}>{words.look}</a>}
            {message.way && <a href={message.way}>{words.go}</a>}
          </li>
        ))}
      </ul>
      <form method="post" action="/me/messages/unions">
        <h2>{words.unions}</h2>
        <p class="hint">{unionsOff ? words.unionsOff : words.unionsOn}</p>
        <button type="submit" class="weui-btn weui-btn_default small" name="unions" value={unionsOff ? 'on' : 'off'}>
          {unionsOff ? words.turnOn : words.turnOff}
        </button>
      </form>
    </Page>
  );
}
