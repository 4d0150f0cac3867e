import english from 'ra-language-english';
import { chineseCore } from '../../../../admin-ui/src/providers/messages/chineseCore.ts';
import { chineseMessages } from '../../../../admin-ui/src/providers/messages/chineseMessages.ts';
import { englishMessages } from '../../../../admin-ui/src/providers/messages/englishMessages.ts';

type Tree = { [key: string]: string | Tree };

const flat = (tree: Tree, prefix = ''): Record<string, string> =>
  Object.fromEntries(
    Object.entries(tree).flatMap(([key, value]) =>
      typeof value === 'string' ? [[prefix + key, value]] : Object.entries(flat(value, `${prefix}${key}.`)),
    ),
  );
const variables = (text: string) => [...new Set(text.match(/%\{\w+\}/g) ?? [])].sort();

// The library's own English; the panel imports its default export.
const theirs = flat(english as unknown as Tree);
const core = flat(chineseCore as unknown as Tree);
const own = flat(chineseMessages as unknown as Tree);
const ownEnglish = flat(englishMessages as unknown as Tree);
const chinese = /[\u4e00-\u9fff]/;
/** What is put together of variables and marks alone is in no language. */
const isWorded = (text: string) => /\p{L}/u.test(text.replaceAll(/%\{\w+\}/g, ''));

describe('The words of the panel', () => {
  it('has every key of react-admin in Chinese, and no other', () => {
    expect(Object.keys(core).sort()).toEqual(Object.keys(theirs).sort());
  });

  it('leaves no message of react-admin in English', () => {
    const english = Object.entries(core).filter(
      ([key, text]) => isWorded(text) && (text === theirs[key] || !chinese.test(text)),
    );
    expect(english).toEqual([]);
  });

  it('uses no variable that react-admin does not give', () => {
    const invented = Object.entries(core).filter(([key, text]) =>
      variables(text).some((name) => !variables(theirs[key] as string).includes(name)),
    );
    expect(invented).toEqual([]);
  });

  it('has its own words in both languages', () => {
    expect(Object.keys(ownEnglish).sort()).toEqual(Object.keys(own).sort());
  });

  it('writes its own Chinese words in Chinese and its English ones in English', () => {
    expect(Object.entries(own).filter(([, text]) => isWorded(text) && !chinese.test(text))).toEqual([]);
    expect(Object.entries(ownEnglish).filter(([, text]) => chinese.test(text))).toEqual([]);
  });

  it('gives both languages the same variables', () => {
    const different = Object.keys(own).filter(
      (key) => variables(own[key] as string).join() !== variables(ownEnglish[key] as string).join(),
    );
    expect(different).toEqual([]);
  });
});
