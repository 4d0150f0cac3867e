/** GitHub's name for a heading within its page. */
const anchorOf = (heading: string) =>
  heading
    .toLowerCase()
    .replace(/[^\p{L}\p{N}\s_-]/gu, '')
    .trim()
    .replace(/\s/g, '-');

/**
 * Links of a Markdown text that lead nowhere.
 * @param isThere whether a path, as the link says it, is a file or a folder
 * @param headingsOf of the file that a link names; of the text itself for the empty name
 */
export function brokenLinks(
  text: string,
  isThere: (link: string) => boolean,
  headingsOf: (link: string) => readonly string[],
): string[] {
  const links = [...text.matchAll(/\]\(([^()\s]+)\)/g)].map(([, link]) => link as string);
  return links.filter((link) => {
    if (/^[a-z]+:/.test(link)) return false;
    const [file = '', anchor] = link.split('#');
    if (file && !isThere(file)) return true;
    return anchor !== undefined && !headingsOf(file).some((heading) => anchorOf(heading) === anchor);
  });
}

/** Source files a text names in backticks that no path ends with; patterns (`<name>`, `*`) stand for many. */
export function unknownFiles(text: string, document: string, paths: readonly string[]): string[] {
  const named = [...text.matchAll(/`([\w./@-]+\.(?:tsx?|mjs))`/g)].map(([, name]) => name as string);
  const folder = document.split('/').slice(0, -1).join('/');
  const isKnown = (name: string) =>
    paths.some((path) => path === name || path === `${folder}/${name}` || path.endsWith(`/${name}`));
  return [...new Set(named)].filter((name) => !isKnown(name));
}
