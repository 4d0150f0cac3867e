import type { Shell } from '../../contract/pageView.ts';
import { Page } from '../components/Page.tsx';

type Props = {
  shell: Shell;
  messages: { id: string; title: string; body: string; at: string; isNew: boolean; href?: string | undefined }[];
};

export function MessagesPage({ shell, messages }: Props) {
  return (
    <Page shell={shell} title="我的消息" back="/me">
      <h1>我的消息</h1>
      {messages.length === 0 && <p class="empty">还没有消息。</p>}
      <ul class="messages">
        {messages.map((message) => (
          <li key={message.id} class="message">
            <h2>
              {message.title} {message.isNew && <span class="badge badge_new">新消息</span>}
            </h2>
            <p class="hint">{message.at}</p>
            <p>{message.body}</p>
            {message.href && <a href={message.href}>查看办件</a>}
          </li>
        ))}
      </ul>
    </Page>
  );
}
