import type { Shell } from '../../contract/pageView.ts';
import { LinkCell } from '../components/LinkCell.tsx';
import { Page } from '../components/Page.tsx';
import { meWords } from '../words/me.ts';

type Props = {
  shell: Shell;
  /** Of a member: who he is and where he stands. The card itself is on his page. */
  member?: { name: string; union: string; stateLabel: string } | undefined;
  /** What the union says to people who are no members yet. */
  welcome?: { title: string; body: string } | undefined;
  /** What they may begin. */
  begin: { href: string; title: string }[];
  /** The steps of it that are ahead. */
  steps: string[];
  todo: number;
  unread: number;
};

export function HomePage({ shell, member, welcome, begin, steps, todo, unread }: Props) {
  const { home, me, applications, help } = meWords[shell.language];
  return (
    <Page shell={shell} title={home.title}>
      <section class="hero">
        <h1>{member ? home.hello(member.name) : (welcome?.title ?? home.welcome)}</h1>
        <p>{member ? `${member.union} · ${member.stateLabel}` : welcome?.body}</p>
        {member && (
          <a class="weui-btn weui-btn_primary" href="/me">
            {home.card}
          </a>
        )}
        {begin.map(({ href, title }) => (
          <a key={href} class="weui-btn weui-btn_primary" href={href}>
            {title}
          </a>
        ))}
      </section>
      {todo > 0 && (
        <p class="notice">
          {home.todo(todo)}
          <a href="/me/applications?tab=todo">{home.toTodo}</a>
        </p>
      )}
      {unread > 0 && (
        <p class="notice">
          {home.unread(unread)}
          <a href="/me/messages">{home.toMessages}</a>
        </p>
      )}
      {steps.length > 0 && (
        <ol class="steps" aria-label={home.steps}>
          {steps.map((step) => (
            <li key={step}>{step}</li>
          ))}
        </ol>
      )}
      <nav class="weui-cells links" aria-label={home.services}>
        <LinkCell href="/me" title={me.title} says={home.mine} />
        <LinkCell href="/me/applications" title={applications.title} says={home.applications} />
        <LinkCell href="/help" title={help.title} says={home.help} />
      </nav>
    </Page>
  );
}
