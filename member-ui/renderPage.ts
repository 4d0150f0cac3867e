import { type FunctionComponent, h } from 'preact';
import { renderToString } from 'preact-render-to-string';

/** A whole page as HTML. */
export const renderPage = <Props extends object>(page: FunctionComponent<Props>, props: Props): string =>
  `<!doctype html>${renderToString(h(page, props))}`;
