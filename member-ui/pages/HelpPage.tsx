import type { Shell } from '../../contract/pageView.ts';
import { ContactList } from '../components/ContactList.tsx';
import { Page } from '../components/Page.tsx';
import { Prose } from '../components/Prose.tsx';

type Props = { shell: Shell; contactText?: string | undefined; texts: { title: string; body: string }[] };

export function HelpPage({ shell, contactText, texts }: Props) {
  return (
    <Page shell={shell} title="帮助与联系">
      <h1>帮助与联系</h1>
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
