import type { Faq, Shell } from '../../contract/pageView.ts';
import type { FieldProblem } from '../../contract/problem.ts';
import { ContactList } from '../components/ContactList.tsx';
import { ErrorSummary } from '../components/ErrorSummary.tsx';
import { HumanCheck } from '../components/HumanCheck.tsx';
import { Page } from '../components/Page.tsx';
import { Prose } from '../components/Prose.tsx';
import { TextField } from '../components/TextField.tsx';
import { helpWords } from '../words/help.ts';
import { shellWords } from '../words/shell.ts';
import { useWords } from '../words/speaking.ts';

type Props = {
  shell: Shell;
  contactText?: string | undefined;
  texts: { title: string; body: string }[];
  /** What was searched for. */
  query: string;
  topics: { topic: string; faqs: Faq[] }[];
  typed: string;
  problems: FieldProblem[];
  needsHuman: boolean;
};

/** How to reach the union, what others have asked, and the way to ask what is not answered. */
export function HelpPage(props: Props) {
  const { shell, contactText, texts, problems } = props;
  const words = shellWords[shell.language];
  return (
    <Page shell={shell} title={words.help} saysContact>
      <h1>{words.help}</h1>
      <ErrorSummary
        problems={problems}
        title={problems.length === 1 && !problems[0]?.path ? problems[0]?.message : undefined}
      />
      {contactText && <p class="lead">{contactText}</p>}
      <ContactList contact={shell.contact} />
      <Questions {...props} />
      <h2>{helpWords[shell.language].guides}</h2>
      {texts.map(({ title, body }) => (
        <details class="more" key={title}>
          <summary>{title}</summary>
          <Prose body={body} />
        </details>
      ))}
      <Ask {...props} />
    </Page>
  );
}

function Questions({ query, topics }: Props) {
  const words = useWords(helpWords);
  return (
    <section aria-labelledby="questions">
      <h2 id="questions">{words.questions}</h2>
      <form method="get" action="/help">
        <TextField name="q" title={words.search} type="search" value={query} maxLength={40} />
        <button type="submit" class="weui-btn weui-btn_default">
          {words.find}
        </button>
      </form>
      {query && topics.length === 0 && <p role="status">{words.notFound(query)}</p>}
      {query && (
        <p>
          <a href="/help">{words.all}</a>
        </p>
      )}
      {topics.map(({ topic, faqs }) => (
        <div key={topic}>
          <h3>{topic}</h3>
          {faqs.map((faq) => (
            <Question key={faq.id} faq={faq} open={query !== ''} />
          ))}
        </div>
      ))}
    </section>
  );
}

function Question({ faq, open }: { faq: Faq; open: boolean }) {
  const words = useWords(helpWords);
  return (
    <details class="more" open={open}>
      <summary>{faq.question}</summary>
      <Prose body={faq.answer} />
      <form method="post" action="/help/helpful">
        <input type="hidden" name="faq" value={faq.id} />
        <p class="hint">{words.helpful}</p>
        {(['yes', 'no'] as const).map((answer) => (
          <button
            key={answer}
            type="submit"
            class="weui-btn weui-btn_default small"
            name="helpful"
            value={answer}
            aria-label={words.about(words[answer], faq.question)}
          >
            {words[answer]}
          </button>
        ))}
      </form>
    </details>
  );
}

function Ask({ typed, problems, needsHuman }: Props) {
  const words = useWords(helpWords);
  const errorOf = (path: string) => problems.find((problem) => problem.path === path)?.message;
  return (
    <section aria-labelledby="ask">
      <h2 id="ask">{words.ask}</h2>
      <p class="hint">{words.askSays}</p>
      <form method="post" action="/help/questions" novalidate>
        <TextField
          name="text"
          title={words.text}
          value={typed}
          lines={3}
          maxLength={300}
          required
          error={errorOf('text')}
        />
        {needsHuman && <HumanCheck error={errorOf('captcha')} />}
        <button type="submit" class="weui-btn weui-btn_primary">
          {words.send}
        </button>
      </form>
    </section>
  );
}
