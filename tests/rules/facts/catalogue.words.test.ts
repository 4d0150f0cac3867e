// The engine knows no descriptor, so the words of its facts stand in the catalogue: here they are held equal to the screens'.
import { expect, it } from '@jest/globals';
import { groupTitle } from '../../../models/descriptor/states.ts';
import type { Titles } from '../../../models/descriptor/types.ts';
import { account } from '../../../models/resources/account.ts';
import { member } from '../../../models/resources/member.ts';
import { union } from '../../../models/resources/union.ts';
import { factCatalogue, withEarlierCases } from '../../../rules/facts/catalogue.ts';
import { documentTypes } from '../../../rules/keywords/documentNumber.ts';

const inEnglish = withEarlierCases([], 'en');
const words = (titles: Titles, language: 'zh' | 'en') =>
  Object.fromEntries(Object.entries(titles).map(([code, title]) => [code, title[language]]));

it.each([
  ['membership.state', member.states],
  ['membership.endedReason', member.fields.endedReason.choices],
  ['union.state', union.states],
  ['union.kind', union.fields.kind.choices],
  ['document.type', account.fields.documentType.choices],
] as const)('%s has the words of the descriptor, and besides only a word for none', (key, titles) => {
  const { none, ...chinese } = factCatalogue.get(key)?.values ?? {};
  expect(chinese).toEqual(words(titles, 'zh'));
  const { none: _, ...english } = inEnglish.get(key)?.values ?? {};
  expect(english).toEqual(words(titles, 'en'));
});

it('every fact is called by other words in English, and its codes too', () => {
  expect([...inEnglish.keys()]).toEqual([...factCatalogue.keys()]);
  const said = [...inEnglish.values()].map(({ title, unit, values }) => JSON.stringify([title, unit, values]));
  expect(said.filter((each) => /\p{Script=Han}/u.test(each))).toEqual([]);
});

it('a document is called the same where its number is checked', () => {
  expect(
    Object.fromEntries(documentTypes.map(({ type, title, titleEn }) => [type, { zh: title, en: titleEn }])),
  ).toEqual(account.fields.documentType.choices);
});

it('a state has the word of the glossary', () => {
  expect(
    Object.keys(member.states).map((state) => groupTitle('member', state as keyof typeof member.states).zh),
  ).toEqual(['待核实', '在册', '保留会籍', '终止']);
});
