import type { CardView } from '../../contract/caseView.ts';
import type { Shell } from '../../contract/pageView.ts';
import { ContactList } from '../components/ContactList.tsx';
import { MemberCard } from '../components/MemberCard.tsx';
import { Page } from '../components/Page.tsx';

type Props = {
  shell: Shell;
  identity: { label: string; value: string }[];
  bound: boolean;
  card?: CardView | undefined;
  ended?: string | undefined;
  todo: number;
  inProgress: number;
  messages: { count: number; unread: number };
};

export function MePage({ shell, identity, bound, card, ended, todo, inProgress, messages }: Props) {
  return (
    <Page shell={shell} title="我的会籍">
      <h1>我的会籍</h1>
      {card ? (
        <MemberCard card={card} />
      ) : (
        <section class="hero">
          <h2>{ended ?? '您还不是会员'}</h2>
          <p>{inProgress > 0 ? '您的申请正在办理，通过后这里会显示会员证。' : '入会后，这里会显示您的电子会员证。'}</p>
          {inProgress === 0 && (
            <a class="weui-btn weui-btn_primary" href="/join">
              我要入会
            </a>
          )}
        </section>
      )}
      <nav class="weui-cells links" aria-label="我的">
        <a class="weui-cell weui-cell_access" href="/me/applications">
          <span class="weui-cell__bd">
            我的办事
            <small>{summary(todo, inProgress)}</small>
          </span>
          <span class="weui-cell__ft" aria-hidden="true" />
        </a>
        <a class="weui-cell weui-cell_access" href="/me/messages">
          <span class="weui-cell__bd">
            我的消息
            {messages.unread > 0 && <small>{messages.unread}条新消息</small>}
          </span>
          <span class="weui-cell__ft">{messages.count > 0 ? `${messages.count}条` : ''}</span>
        </a>
        <a class="weui-cell weui-cell_access" href="/me/looks">
          <span class="weui-cell__bd">谁看过我的资料</span>
          <span class="weui-cell__ft" aria-hidden="true" />
        </a>
        <a class="weui-cell weui-cell_access" href="/me/devices">
          <span class="weui-cell__bd">登录的设备</span>
          <span class="weui-cell__ft" aria-hidden="true" />
        </a>
      </nav>
      <section aria-labelledby="who">
        <h2 id="who">实名信息</h2>
        {bound ? (
          <dl class="facts">
            {identity.map(({ label, value }) => (
              <div key={label}>
                <dt>{label}</dt>
                <dd>{value}</dd>
              </div>
            ))}
          </dl>
        ) : (
          <p>
            还没有实名认证。<a href="/me/identity?return=/me">去认证</a>
          </p>
        )}
      </section>
      <section aria-labelledby="contact">
        <h2 id="contact">联系工会</h2>
        <ContactList contact={shell.contact} />
      </section>
    </Page>
  );
}

function summary(todo: number, inProgress: number): string {
  if (todo > 0) return `${todo}件待您办理`;
  return inProgress > 0 ? `${inProgress}件办理中` : '查看进度和结果';
}
