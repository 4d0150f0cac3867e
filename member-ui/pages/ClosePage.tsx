import type { Shell } from '../../contract/pageView.ts';
import { ErrorSummary } from '../components/ErrorSummary.tsx';
import { LinkCell } from '../components/LinkCell.tsx';
import { Page } from '../components/Page.tsx';
import { PhoneProof, type Proof } from '../components/PhoneProof.tsx';
import { closeWords } from '../words/close.ts';
import { useWords } from '../words/speaking.ts';

type Props = Proof & {
  shell: Shell;
  /** He has just shown that it is he. */
  isConfirmed: boolean;
  /** Cases that wait for a decision: they come first. */
  open: { id: string; title: string; number: string }[];
  holdsPowers: boolean;
  memberOf?: string | undefined;
  goes: Told[];
  stays: Told[];
  title?: string | undefined;
};
type Told = { title: string; says?: string | undefined };

/** What closing the account does, and the closing. */
export function ClosePage(props: Props) {
  const { shell, isConfirmed, open, holdsPowers, memberOf, goes, stays, problems, title } = props;
  const words = closeWords[shell.language];
  const isPossible = open.length === 0 && !holdsPowers;
  return (
    <Page shell={shell} title={words.title} back="/me/security">
      <h1>{words.title}</h1>
      <p class="lead">{words.lead}</p>
      <ErrorSummary problems={problems} title={title} />
      {memberOf && (
        <p class="notice">
          {words.member(memberOf)} <a href="/me">{words.leave}</a>
        </p>
      )}
      <nav class="weui-cells links" aria-label={words.copyFirst}>
        <LinkCell href="/me/copy" title={words.copyFirst} />
      </nav>
      <List title={words.goes} told={goes} otherwise={words.all} />
      <List title={words.stays} told={stays} />
      {holdsPowers && <p class="notice">{words.powers}</p>}
      {open.length > 0 && <Open open={open} />}
      {isPossible && !isConfirmed && <PhoneProof {...props} action="/me/close" lead={words.confirmLead} />}
      {isPossible && isConfirmed && <End problems={problems} />}
    </Page>
  );
}

function List({ title, told, otherwise }: { title: string; told: Told[]; otherwise?: string }) {
  if (told.length === 0) return null;
  return (
    <section>
      <h2>{title}</h2>
      <dl>
        {told.map(({ title: what, says = otherwise }) => (
          <div key={what}>
            <dt>
              <b>{what}</b>
            </dt>
            <dd>{says}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}

function Open({ open }: Pick<Props, 'open'>) {
  const words = useWords(closeWords);
  return (
    <section aria-labelledby="open">
      <h2 id="open">{words.open}</h2>
      <p>{words.openSays}</p>
      <nav class="weui-cells links" aria-label={words.open}>
        {open.map(({ id, title, number }) => (
          <LinkCell key={id} href={`/me/applications/${id}`} title={title} says={number} />
        ))}
      </nav>
    </section>
  );
}

function End({ problems }: Pick<Props, 'problems'>) {
  const words = useWords(closeWords);
  const error = problems.find(({ path }) => path === 'understood')?.message;
  return (
    <form method="post" action="/me/close/end" novalidate>
      <div class={`field${error ? ' field_wrong' : ''}`}>
        {error && (
          <p class="field__error" id="understood-error">
            {error}
          </p>
        )}
        <label class="choice">
          <input
            type="checkbox"
            id="understood"
            name="understood"
            value="yes"
            aria-required="true"
            aria-describedby={error ? 'understood-error' : undefined}
          />
          <span>{words.understood}</span>
        </label>
      </div>
      <button type="submit" class="weui-btn weui-btn_primary">
        {words.submit}
      </button>
    </form>
  );
}
