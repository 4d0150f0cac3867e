import { readdirSync, readFileSync } from 'node:fs';
import type { CheckContext, RuleDocument } from '../../rules/engine/documentTypes.ts';
import type { EffectContract } from '../../rules/engine/effectContract.ts';
import { factCatalogue } from '../../rules/facts/catalogue.ts';
import { checkDocument } from '../../rules/kinds/checkDocument.ts';

type KindCase = {
  says: string;
  document: unknown;
  findings: string[];
  documents?: RuleDocument[];
  effects?: EffectContract[];
  tasks?: Record<string, Record<string, unknown>>;
};

const folder = new URL('../../rules/kinds/', import.meta.url);
const kinds = readdirSync(folder).filter((name) => !name.includes('.'));

function contextOf({ documents, effects, tasks }: KindCase): CheckContext {
  const find = (kind: string, key: string) => documents?.find((other) => other.kind === kind && other.key === key);
  return {
    catalogue: factCatalogue,
    ...(documents && { find }),
    ...(effects && { effects }),
    ...(tasks && { tasks: new Map(Object.entries(tasks)) }),
  };
}

for (const kind of kinds)
  describe(`documents of kind ${kind}`, () => {
    const cases = JSON.parse(readFileSync(new URL(`${kind}/cases.json`, folder), 'utf8')) as KindCase[];
    test.each(cases.map((entry) => [entry.says, entry] as const))('%s', (_, entry) => {
      const found = checkDocument(entry.document, contextOf(entry));
      expect(found.map(({ code }) => code).sort()).toEqual([...entry.findings].sort());
      for (const { message, messageEn, path } of found) {
        expect(message).toMatch(/\p{Script=Han}/u);
        expect(messageEn).not.toMatch(/^$/);
        expect(path === '' || path.startsWith('/')).toBe(true);
      }
    });
  });
