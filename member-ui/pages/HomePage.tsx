import type { CardView } from '../../contract/caseView.ts';
import type { Shell } from '../../contract/pageView.ts';
import { MemberCard } from '../components/MemberCard.tsx';
import { Page } from '../components/Page.tsx';

type Props = { shell: Shell; card?: CardView | undefined; todo: number; unread: number };

export function HomePage({ shell, card, todo, unread }: Props) {
  return (
    <Page shell={shell} title="首页">
      <section class="hero">
        <h1>{card ? '欢迎回来' : '加入工会，从这里开始'}</h1>
        <p>
          {card
            ? '在这里查看会籍、办理进度和工会发给您的消息。'
            : '凡在单位工作、以工资收入为主要生活来源的劳动者，以及快递、网约车、外卖等新就业形态劳动者，都可以自愿加入。手机上几分钟就能办好，不收费用。'}
        </p>
        {!card && (
          <a class="weui-btn weui-btn_primary" href="/join">
            我要入会
          </a>
        )}
      </section>
      {card && <MemberCard card={card} />}
      {todo > 0 && (
        <p class="notice">
          您有{todo}件申请等您继续办理。<a href="/me/applications?tab=todo">去办理</a>
        </p>
      )}
      {unread > 0 && (
        <p class="notice">
          您有{unread}条新消息。<a href="/me/messages">去看看</a>
        </p>
      )}
      {!card && <Steps />}
      <nav class="weui-cells links" aria-label="服务">
        <Entry href="/me" title="我的会籍" says="会员证、所在工会" />
        <Entry href="/me/applications" title="我的办事" says="进度、撤回、继续填写" />
        <Entry href="/help" title="帮助与联系" says="办事指南、热线、常见问题" />
      </nav>
    </Page>
  );
}

function Steps() {
  return (
    <ol class="steps" aria-label="入会步骤">
      <li>手机号登录，填写姓名和证件</li>
      <li>看条件、读申请书</li>
      <li>选择地区和单位，提交</li>
    </ol>
  );
}

function Entry({ href, title, says }: { href: string; title: string; says: string }) {
  return (
    <a class="weui-cell weui-cell_access" href={href}>
      <span class="weui-cell__bd">
        {title}
        <small>{says}</small>
      </span>
      <span class="weui-cell__ft" aria-hidden="true" />
    </a>
  );
}
