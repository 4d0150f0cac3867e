import type { Shell } from '../../contract/pageView.ts';
import { ContactList } from '../components/ContactList.tsx';
import { Page } from '../components/Page.tsx';
import { Prose } from '../components/Prose.tsx';
import { shellWords } from '../words/shell.ts';

type Props = { shell: Shell; contactText?: string | undefined; texts: { title: string; body: string }[] };

export function HelpPage({ shell, contactText, texts }: Props) {
  const words = shellWords[shell.language];
  return (
    <Page shell={shell} title={words.help} saysContact>
      <h1>{words.help}</h1>
      {contactText && <p class="lead">{contactText}</p>}
      <ContactList contact={shell.contact} />
      {texts.map(({ title, body }) => (
        <details class="more" key={title}>
          <summary>{title}</summary>
          <Prose body={body} />
        </details>
      ))}
    </Page>
  );
}
