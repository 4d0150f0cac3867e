// What the documents for the next engineer point at is there.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from '@jest/globals';
import { brokenLinks, unknownFiles } from './documentLinks.ts';
import { readSources } from './readSources.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));
const { paths } = readSources();
const inDocs = readdirSync(join(root, 'docs'))
  .filter((name) => name.endsWith('.md'))
  .map((name) => `docs/${name}`);
const documents = [
  ...['README.md', 'README.zh-CN.md', 'CONTRIBUTING.md', ...inDocs],
  ...paths.filter((path) => path.endsWith('/README.md')),
];
const headingsOf = (path: string) =>
  [...readFileSync(join(root, path), 'utf8').matchAll(/^#+ (.+)$/gm)].map(([, heading]) => heading as string);

describe.each(documents)('%s', (path) => {
  const text = readFileSync(join(root, path), 'utf8');

  test('leads to files and headings that are there', () => {
    const isThere = (link: string) => existsSync(join(root, dirname(path), link));
    const headings = (link: string) => headingsOf(link ? join(dirname(path), link) : path);
    expect(brokenLinks(text, isThere, headings)).toEqual([]);
  });

  test('names no source file that is not there', () => {
    expect(unknownFiles(text, path, paths)).toEqual([]);
  });
});

test('the folders whose concepts are walked through have a README', () => {
  expect(documents).toEqual(expect.arrayContaining(['models/README.md', 'rules/README.md', 'workflows/README.md']));
});

describe('A document', () => {
  const isThere = (link: string) => link === 'errors.ts' || link === 'docs/decisions.md';
  const headings = () => ['How to add', '怎样增加'];

  test('is told of a link to nothing, and of a heading that no file has', () => {
    const text = '[a](errors.ts) [b](gone.ts) [c](docs/decisions.md#how-to-add) [d](#nowhere) [e](https://a.cn/b)';
    expect(brokenLinks(text, isThere, headings)).toEqual(['gone.ts', '#nowhere']);
  });

  test('is told of a source file that is no longer called so', () => {
    const text =
      '`errors.ts`, `workflows/gone.ts`, `b.test.ts`, `jobs/tasks/<name>.ts`, `cases/loadCases.ts`, `*.action.ts`';
    expect(unknownFiles(text, 'README.md', ['errors.ts', 'workflows/cases/loadCases.ts'])).toEqual([
      'workflows/gone.ts',
      'b.test.ts',
    ]);
  });
});
