// A reviewer may say why he decides against a verdict, but not fill in what makes one: a limit that his own number passes holds.
import { type FieldError, Invalid } from '../../errors.ts';
import type { Tx } from '../../models/store/writing/transaction.ts';
import type { Match, UnaryTest, Verdict } from '../../rules/engine/documentTypes.ts';
import { rulebook } from '../documents/rulebook.ts';
import { readIn } from '../verdicts/readIn.ts';
import { spokenIn } from '../verdicts/spokenIn.ts';
import { judgeNow } from './judgeCases.ts';
import type { LoadedCase } from './loadCases.ts';

/**
 * @param loaded the case with what the reviewer filled in among its answers
 * @param precheck how it is judged so
 * @param without its answers before that
 * @throws Invalid at his field, when the case was open to approval without it
 */
export async function refuseFilledIn(
  loaded: LoadedCase,
  precheck: Verdict | undefined,
  without: Record<string, unknown>,
  tx: Tx,
): Promise<void> {
  if (precheck?.outcome !== 'refuse') return;
  const before = await judgeNow({ ...loaded, found: { ...loaded.found, data: without } }, tx);
  if (before.precheck?.outcome === 'refuse') return;
  const english = readIn((await rulebook()).in('en').at(loaded.found.union.path), precheck);
  const inEnglish = new Map(spokenIn(english).map(({ row, reason }) => [row, reason]));
  throw new Invalid(spokenIn(precheck).map((spoken) => errorOf(spoken, inEnglish.get(spoken.row), loaded, precheck)));
}

function errorOf(
  { row, reason = '不符合条件' }: Match,
  reasonEn = 'The conditions are not met',
  { process, found }: LoadedCase,
  { facts }: Verdict,
): FieldError {
  const tests = process.precheck?.document.rows.find(({ id }) => id === row)?.when.properties ?? {};
  for (const [fact, test] of Object.entries(tests)) {
    const { sumOf, withThis } = process.precheck?.catalogue.get(fact)?.earlier ?? {};
    const field = process.reviewForm?.document.fields.find(({ name }) => withThis && name === sumOf);
    if (!field) continue;
    const rest = restOf(test, Number(facts[fact]) - Number(found.data[field.name]));
    return {
      path: `data.${field.name}`,
      message: rest === undefined ? reason : `${reason}，“${field.title}”最多还可以填${rest}`,
      messageEn: rest === undefined ? reasonEn : `${reasonEn}; "${field.name}" may be ${rest} at most`,
      ...(rest === undefined ? {} : { needed: rest }),
    };
  }
  return { path: 'data', message: reason, messageEn: reasonEn };
}

/** What is left of a sum that may not pass a limit; undefined where the test is another. */
const restOf = ({ exclusiveMinimum }: UnaryTest, before: number): number | undefined =>
  exclusiveMinimum === undefined ? undefined : Math.max(0, exclusiveMinimum - before);
