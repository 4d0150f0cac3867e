// What a reader of English is shown in Chinese: whatever stands on a page besides names and what somebody typed.
import type { Page } from 'playwright-core';
import { query } from '../../models/store/sql/sql.ts';

const named = `SELECT name FROM unions UNION SELECT short_name FROM unions UNION SELECT unnest(former_names) FROM unions
  UNION SELECT name FROM employers UNION SELECT name FROM divisions UNION SELECT name FROM accounts UNION SELECT name FROM members`;

/** Names of unions, employers, places and people, the longest first, so that a name within another leaves no rest. */
export async function everyName(): Promise<string[]> {
  const rows = await query<{ name: string | null }>(named);
  return rows.flatMap(({ name }) => name ?? []).sort((one, other) => other.length - one.length);
}

/**
 * Texts and attributes of the page, or of an answer in HTML, that hold Chinese once these names are taken out.
 * What says of itself that it is Chinese is the switch to the other language.
 */
export function hanIn(page: Page, names: readonly string[], html?: string): Promise<string[]> {
  return page.evaluate(
    ({ names, html }) => {
      const root = html === undefined ? document : new DOMParser().parseFromString(html, 'text/html');
      const chinese = /[\p{Script=Han}\u3000-\u303f\uff01-\uff60]/u;
      const shown = (text: string) => names.reduce((rest, name) => rest.replaceAll(name, ''), text);
      const isSwitch = (node: Node) =>
        (node instanceof Element ? node : node.parentElement)?.closest('[lang|=zh]:not(html)') != null;
      const found = new Set<string>();
      const say = (node: Node, text: string) => {
        if (chinese.test(shown(text)) && !isSwitch(node)) found.add(text.trim().slice(0, 120));
      };
      const nodes = root.createTreeWalker(root, NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_TEXT);
      for (let node = nodes.nextNode(); node; node = nodes.nextNode()) {
        if (node instanceof Element)
          for (const attribute of ['title', 'aria-label', 'placeholder', 'alt', 'content'])
            say(node, node.getAttribute(attribute) ?? '');
        else if (!node.parentElement?.closest('script, style, noscript')) say(node, node.nodeValue ?? '');
      }
      return [...found];
    },
    { names: [...names], html },
  );
}
