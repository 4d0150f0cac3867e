import type { Shell } from '../../contract/pageView.ts';
import { Page } from '../components/Page.tsx';
import { Prose } from '../components/Prose.tsx';

/** A text document as a page of its own. */
export function TextPage({ shell, title, body }: { shell: Shell; title: string; body: string }) {
  return (
    <Page shell={shell} title={title}>
      <h1>{title}</h1>
      <Prose body={body} />
    </Page>
  );
}
