import type { Shell } from '../../contract/pageView.ts';
import { ErrorSummary } from '../components/ErrorSummary.tsx';
import { Page } from '../components/Page.tsx';
import { invitedWords } from '../words/invited.ts';

type Props = {
  shell: Shell;
  union: string;
  name: string;
  isAnswered: boolean;
  action: string;
  title?: string | undefined;
};

/** A union invites somebody to join. Only pressing a button does anything: programs that look into messages follow links, too. */
export function InvitedPage({ shell, union, name, isAnswered, action, title }: Props) {
  const words = invitedWords[shell.language];
  return (
    <Page shell={shell} title={words.title}>
      <h1>{words.title}</h1>
      <p class="lead">{words.lead(union)}</p>
      <ErrorSummary problems={[]} title={title} />
      {isAnswered ? (
        <>
          <p>{words.joinedSays}</p>
          <a class="weui-btn weui-btn_primary" href="/me/applications">
            {words.toCases}
          </a>
        </>
      ) : (
        <form method="post" action={action} novalidate>
          <p>
            {words.whom} <b>{name}</b>
          </p>
          <p>{words.says}</p>
          <button type="submit" name="intent" value="start" class="weui-btn weui-btn_primary">
            {words.start}
          </button>
          <p class="hint">{words.refuseSays}</p>
          <button type="submit" name="intent" value="decline" class="weui-btn weui-btn_default">
            {words.refuse}
          </button>
        </form>
      )}
    </Page>
  );
}
