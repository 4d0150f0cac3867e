// Pages speak two languages, and each speaks its own.
import { readdirSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';

const folder = new URL('../../member-ui/words/', import.meta.url);
type Both = Record<'zh' | 'en', object>;

async function parts(): Promise<[string, Both][]> {
  const files = readdirSync(folder).filter((name) => name.endsWith('.ts'));
  const modules = await Promise.all(
    files.map((name) => import(new URL(name, folder).href) as Promise<Record<string, unknown>>),
  );
  return modules.flatMap((module) =>
    Object.entries(module).filter((entry): entry is [string, Both] => entry[0].endsWith('Words') && isBoth(entry[1])),
  );
}

const isBoth = (value: unknown): value is Both => typeof value === 'object' && value !== null && 'zh' in value;

/** Every text of it, those that are made of something with an example of it. */
function textsOf(words: object): [string, string][] {
  return Object.entries(words).flatMap(([name, value]): [string, string][] => {
    if (typeof value === 'function') return [[name, String(value(3, 3, '3'))]];
    if (typeof value === 'object' && value !== null)
      return textsOf(value).map(([inner, text]) => [`${name}.${inner}`, text]);
    return [[name, String(value)]];
  });
}

const han = /\p{Script=Han}/u;
/** Marks that are the same in both. */
const signs = /^[\s\d\p{P}a-z-]*$/iu;

describe('the words of the pages', () => {
  it('are Chinese in Chinese and have none of it in English', async () => {
    const all = await parts();
    expect(all.length).toBeGreaterThan(4);
    for (const [name, { zh, en }] of all) {
      expect({ name, wrong: textsOf(en).filter(([, text]) => han.test(text)) }).toEqual({ name, wrong: [] });
      const wrong = textsOf(zh).filter(([, text]) => !han.test(text) && !signs.test(text));
      expect({ name, wrong }).toEqual({ name, wrong: [] });
    }
  });
});
