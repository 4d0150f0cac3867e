import type { Option } from '../../contract/formView.ts';
import type { Shell } from '../../contract/pageView.ts';
import type { FieldProblem } from '../../contract/problem.ts';
import { ChoiceField } from '../components/ChoiceField.tsx';
import { ErrorSummary } from '../components/ErrorSummary.tsx';
import { Labelled } from '../components/Labelled.tsx';
import { Page } from '../components/Page.tsx';
import { TextField } from '../components/TextField.tsx';
import { setupWords } from '../words/setup.ts';

type Props = {
  shell: Shell;
  action: string;
  divisions: Option[];
  posts: { key: string; title: string }[];
  packs: Option[];
  levels: Option[];
  /** How many unions the chosen level would lay down, and for which choice: said before it is done. */
  counted?: { choice: string; says: string } | undefined;
  values: Readonly<Record<string, string>>;
  problems: FieldProblem[];
  title?: string | undefined;
};

/** One form, once: the tree's beginning and the people of the first day. */
export function FirstVisitPage({ shell, action, divisions, posts, packs, levels, counted, ...rest }: Props) {
  const { values, problems, title } = rest;
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
        <h2>{words.rules}</h2>
        <Labelled {...common('packs')} title={words.packs} hint={words.packsHint} group>
          {packs.map(({ value: key, label }) => (
            <label class="choice" key={key}>
              <input type="checkbox" name={`pack.${key}`} value="yes" checked={values[`pack.${key}`] === 'yes'} />
              <span>{label}</span>
            </label>
          ))}
        </Labelled>
        <h2>{words.below}</h2>
        {counted && (
          <>
            <p class="notice" role="status" tabIndex={-1} data-focus>
              {counted.says}
            </p>
            <input type="hidden" name="counted" value={counted.choice} />
          </>
        )}
        <ChoiceField
          {...common('federations')}
          title={words.federations}
          hint={words.federationsHint}
          choices={levels}
        />
        <button type="submit" class="weui-btn weui-btn_primary">
          {words.submit}
        </button>
      </form>
    </Page>
  );
}
