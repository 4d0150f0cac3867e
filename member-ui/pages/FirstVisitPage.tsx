import type { Option } from '../../contract/formView.ts';
import type { Shell } from '../../contract/pageView.ts';
import type { FieldProblem } from '../../contract/problem.ts';
import { ChoiceField } from '../components/ChoiceField.tsx';
import { ErrorSummary } from '../components/ErrorSummary.tsx';
import { Page } from '../components/Page.tsx';
import { TextField } from '../components/TextField.tsx';
import { setupWords } from '../words/setup.ts';

type Props = {
  shell: Shell;
  action: string;
  divisions: Option[];
  posts: { key: string; title: string }[];
  values: Readonly<Record<string, string>>;
  problems: FieldProblem[];
  title?: string | undefined;
};

/** One form, once: the tree's beginning and the people of the first day. */
export function FirstVisitPage({ shell, action, divisions, posts, values, problems, title }: Props) {
  const words = setupWords[shell.language];
  const common = (name: string) => ({
    name,
    value: values[name] ?? '',
    error: problems.find(({ path }) => path === name)?.message,
  });
  return (
    <Page shell={shell} title={words.title}>
      <h1>{words.title}</h1>
      <p class="lead">{words.lead}</p>
      <ErrorSummary problems={problems} title={title} />
      <form method="post" action={action} novalidate>
        <h2>{words.tree}</h2>
        <TextField {...common('rootName')} title={words.rootName} maxLength={60} />
        <ChoiceField {...common('division')} title={words.division} choices={divisions} required />
        <TextField {...common('unionName')} title={words.unionName} hint={words.unionNameHint} maxLength={60} />
        <h2>{words.people}</h2>
        <p class="hint">{words.peopleHint}</p>
        {posts.map(({ key, title: post }) => (
          <fieldset key={key} class="post">
            <legend>{post}</legend>
            <TextField {...common(`${key}.name`)} title={words.name} required maxLength={100} autoComplete="off" />
            <TextField
              {...common(`${key}.phone`)}
              title={words.phone}
              type="tel"
              inputMode="numeric"
              maxLength={20}
              autoComplete="off"
            />
            <TextField
              {...common(`${key}.email`)}
              title={words.email}
              type="email"
              inputMode="email"
              maxLength={120}
              autoComplete="off"
            />
          </fieldset>
        ))}
        <button type="submit" class="weui-btn weui-btn_primary">
          {words.submit}
        </button>
      </form>
    </Page>
  );
}
