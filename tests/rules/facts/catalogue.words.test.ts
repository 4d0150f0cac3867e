// The engine knows no descriptor, so the words of its facts stand in the catalogue: here they are held equal to the screens'.
import { expect, it } from '@jest/globals';
import { groupTitle } from '../../../models/descriptor/states.ts';
import type { Titles } from '../../../models/descriptor/types.ts';
import { account } from '../../../models/resources/account.ts';
import { member } from '../../../models/resources/member.ts';
import { union } from '../../../models/resources/union.ts';
import { factCatalogue } from '../../../rules/facts/catalogue.ts';
import { documentTypes } from '../../../rules/keywords/documentNumber.ts';

const chinese = (titles: Titles) => Object.fromEntries(Object.entries(titles).map(([code, { zh }]) => [code, zh]));

it.each([
  ['membership.state', member.states],
  ['membership.endedReason', member.fields.endedReason.choices],
  ['union.state', union.states],
  ['union.kind', union.fields.kind.choices],
  ['document.type', account.fields.documentType.choices],
] as const)('%s has the words of the descriptor, and besides only a word for none', (key, titles) => {
  const { none, ...words } = factCatalogue.get(key)?.values ?? {};
  expect(words).toEqual(chinese(titles));
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
