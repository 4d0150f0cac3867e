import type { Shell } from '../../contract/pageView.ts';
import type { FieldProblem } from '../../contract/problem.ts';
import { ErrorSummary } from '../components/ErrorSummary.tsx';
import { type IdentityChoices, IdentityFields, type IdentityValues } from '../components/IdentityFields.tsx';
import { Page } from '../components/Page.tsx';
import { TextField } from '../components/TextField.tsx';
import { Field as FilesField } from '../widgets/files.tsx';
import { recoverWords } from '../words/recover.ts';

type Props = {
  shell: Shell;
  /** Not signed in, by a new phone, or to an account that is his own. */
  who: 'nobody' | 'newPhone' | 'himself';
  sent: boolean;
  refused: { number: string; reason: string }[];
  choices: IdentityChoices;
  values: IdentityValues;
  said: string;
  /** Files that he has sent in already. */
  papers: unknown;
  problems: FieldProblem[];
  title?: string | undefined;
};

/** What an appeal is, open to everybody; the form of it for who has confirmed a new phone. */
export function RecoverPage(props: Props) {
  const { shell, who, sent, refused, problems, title } = props;
  const words = recoverWords[shell.language];
  return (
    <Page shell={shell} title={words.title} back="/sign-in">
      <h1>{words.title}</h1>
      {sent && (
        <p class="notice" role="status">
          {words.sent}
        </p>
      )}
      <ErrorSummary problems={problems} title={title} />
      <p class="lead">{words.lead}</p>
      <ol>
        {words.steps.map((step) => (
          <li key={step}>{step}</li>
        ))}
      </ol>
      {refused.length > 0 && <h2>{words.refused}</h2>}
      {refused.map(({ number, reason }) => (
        <p key={number}>
          {words.number} {number}: {reason}
        </p>
      ))}
      {who === 'nobody' && (
        <a class="weui-btn weui-btn_primary" href="/sign-in?return=/recover">
          {words.begin}
        </a>
      )}
      {who === 'himself' && (
        <>
          <p>{words.bound}</p>
          <a class="weui-btn weui-btn_default" href="/me/security">
            {words.toSecurity}
          </a>
        </>
      )}
      {who === 'newPhone' && !sent && <AppealForm {...props} />}
    </Page>
  );
}

function AppealForm({ shell, choices, values, said, papers, problems }: Props) {
  const words = recoverWords[shell.language];
  const errorOf = (path: string) => problems.find((problem) => problem.path === path)?.message;
  return (
    <form method="post" action="/recover" enctype="multipart/form-data" novalidate>
      <h2>{words.identity}</h2>
      <IdentityFields choices={choices} values={values} errorOf={errorOf} />
      <TextField
        name="said"
        title={words.said}
        value={said}
        required
        maxLength={500}
        lines={4}
        hint={words.saidHint}
        error={errorOf('said')}
      />
      <FilesField
        field={{
          ...{ name: 'papers', title: words.papers, hint: words.papersHint, error: errorOf('papers') },
          ...{ widget: 'files', value: papers, required: false, optional: false, steers: false },
        }}
      />
      <button type="submit" class="weui-btn weui-btn_primary">
        {words.submit}
      </button>
    </form>
  );
}
