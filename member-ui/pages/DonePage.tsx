import type { Shell } from '../../contract/pageView.ts';
import { Page } from '../components/Page.tsx';

type Props = { shell: Shell; title: string; says: string; links: { href: string; title: string }[] };

/** It has happened, and where one goes from here. */
export function DonePage({ shell, title, says, links }: Props) {
  return (
    <Page shell={shell} title={title}>
      <h1>{title}</h1>
      <p class="lead">{says}</p>
      {links.map(({ href, title: name }, index) => (
        <a key={href} class={`weui-btn weui-btn_${index === 0 ? 'primary' : 'default'}`} href={href}>
          {name}
        </a>
      ))}
    </Page>
  );
}
