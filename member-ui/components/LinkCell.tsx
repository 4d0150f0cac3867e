import type { ComponentChildren } from 'preact';

type Props = { href: string; title: string; says?: string | undefined; end?: ComponentChildren };

/** A line that leads somewhere. */
export function LinkCell({ href, title, says, end }: Props) {
  return (
    <a class="weui-cell weui-cell_access" href={href}>
      <span class="weui-cell__bd">
        {title}
        {says && <small>{says}</small>}
      </span>
      <span class="weui-cell__ft" aria-hidden={end ? undefined : 'true'}>
        {end}
      </span>
    </a>
  );
}
