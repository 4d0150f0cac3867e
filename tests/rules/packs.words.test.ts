// What a guide, a notice or a refusal sends people to is there: a page, a process, a field or choice of the form.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { config } from '../../config.ts';
import { loadPacks } from '../../rules/packs/loadPacks.ts';

const packs = loadPacks();
const base = packs[0]!;
const wordsFolder = join(config.root, 'member-ui/words');
const pageWords = readdirSync(wordsFolder)
  .map((file) => readFileSync(join(wordsFolder, file), 'utf8'))
  .join('\n');

type Pack = (typeof packs)[number];
const said = new Set(['text', 'notice', 'decision', 'reasons']);

/** All Chinese sentences of a pack that people read, each with the document it stands in. */
const sentences = (pack: Pack): [where: string, sentence: string][] =>
  pack.documents
    .filter(({ kind }) => said.has(kind))
    .flatMap((document) =>
      [...JSON.stringify(document).matchAll(/"zh":"((?:[^"\\]|\\.)*)"/g)].map(([, zh]): [string, string] => [
        `${pack.key} ${document.kind} ${document.key}`,
        zh!,
      ]),
    );

/** What forms, choices and processes in force at the pack's place call things. */
const named = (pack: Pack): string =>
  JSON.stringify([...pack.documents, ...base.documents].filter(({ kind }) => /form|choices|process/.test(kind)));

test.each(packs.map((pack) => [pack.key, pack] as const))('%s: what stands in quotes is on a page', (_key, pack) => {
  const there = `${pageWords}${named(pack)}`;
  const missing = sentences(pack).flatMap(([where, sentence]) =>
    [...sentence.matchAll(/“([\p{Script=Han}，（）]+)”/gu)]
      .map(([, quoted]) => quoted!)
      .filter((quoted) => !there.includes(quoted))
      .map((quoted) => `${where}: “${quoted}”`),
  );
  expect(missing).toEqual([]);
});

test.each(packs.map((pack) => [pack.key, pack] as const))(
  '%s: nobody is sent to a process there is not',
  (_key, pack) => {
    const titles = [...pack.documents, ...base.documents]
      .filter(({ kind }) => kind === 'process')
      .map(({ title }) => (typeof title === 'string' ? title : (title as { zh: string }).zh));
    const missing = sentences(pack).flatMap(([where, sentence]) =>
      [...sentence.matchAll(/请办理([\p{Script=Han}]+)/gu)]
        .map(([, process]) => process!)
        .filter((process) => !titles.some((title) => title.startsWith(process)))
        .map((process) => `${where}: 请办理${process}`),
    );
    expect(missing).toEqual([]);
  },
);
