import type { Finding } from '../../../contract/finding.ts';
import type { DecisionDocument } from '../../engine/documentTypes.ts';
import { finding } from '../../engine/finding.ts';
import { variablesIn } from '../../engine/placeholders.ts';
import type { FactCatalogue } from '../../facts/factDefinition.ts';

/** A reason may tell the numbers that its own row tests; lists of rows, which know of no case, call such a row by its `says`. */
export function lintReasons({ rows, otherwise }: DecisionDocument, catalogue: FactCatalogue): Finding[] {
  const found = rows.flatMap(({ says, when, then: { reason = '', fix = '' } }, index): Finding[] => {
    const told = variablesIn(reason);
    const tested = (when.required ?? []).filter((fact) => catalogue.get(fact)?.type === 'number');
    return [
      ...strangers(told, tested, `/rows/${index}/then/reason`),
      ...strangers(variablesIn(fix), [], `/rows/${index}/then/fix`),
      ...(told.length && !says ? [nameless(index)] : []),
    ];
  });
  return [...found, ...strangers(variablesIn(otherwise.reason ?? ''), [], '/otherwise/reason')];
}

const strangers = (told: readonly string[], tested: readonly string[], path: string): Finding[] =>
  told
    .filter((name) => !tested.includes(name))
    .map((name) =>
      finding(
        'not-a-tested-number',
        path,
        `“{{${name}}}”不是这里能写的数字：只有原因里可以写本行条件用到的数字`,
        `"{{${name}}}" cannot be told here: only a reason may tell a number that its row tests`,
        { seen: name, needed: tested },
      ),
    );

const nameless = (index: number): Finding =>
  finding(
    'row-without-name',
    `/rows/${index}/says`,
    '原因里写了数字的行，要用 says 写明它是什么情形',
    'A row whose reason tells a number needs says, which tells what the row is about',
  );
