// The smallest change of facts that turns a refusal into the mildest outcome within reach: fewest facts first.
import { addDays, addMonths } from '../../civilDay.ts';
import { codesOf, type FactCatalogue, type FactDefinition } from '../facts/factDefinition.ts';
import type { Column } from './column.ts';
import { mentioned } from './column.ts';
import type { CompiledDecision } from './compile.ts';
import type { Facts, FactValue } from './documentTypes.ts';
import { evaluate, matchingRows } from './evaluate.ts';
import { seenText } from './sentence.ts';
import { testWords } from './testWords.ts';

export type Fix = { fact: string; title: string; from: FactValue; to: FactValue; sentence: string };

// Evaluations are well under a microsecond each: the search stays within a few milliseconds.
const budget = 10_000;
const mostChanges = 8;

function neighbours(value: FactValue): FactValue[] {
  if (typeof value === 'number') return [value, Math.floor(value) + 1, Math.ceil(value) - 1];
  if (typeof value === 'string') return [value, addDays(value, 1), addDays(value, -1)];
  return [];
}

function nearness(from: FactValue, to: FactValue): number {
  const number = (value: FactValue): number =>
    typeof value === 'number' ? value : Date.parse(String(value)) / 86_400_000;
  return Math.abs(number(to) - number(from)) || 0;
}

/** Values worth trying for a fact: one per region, those a person could really reach. */
function candidates(column: Column, current: FactValue, definition: FactDefinition | undefined): FactValue[] {
  const type = definition?.type;
  const ordered = type === 'number' || type === 'date';
  if (definition?.fixed && (!ordered || current === null)) return [];
  const points = column.cells.flatMap(({ test }) => mentioned(test));
  const listed: FactValue[] = ordered
    ? points.flatMap(neighbours)
    : type === 'boolean'
      ? [false, true]
      : ((definition && codesOf(definition)) ?? points);
  const reachable = [...new Set(listed)].filter(
    (value) => value !== null && value !== current && (!definition?.fixed || value > current!),
  );
  return ordered ? reachable.sort((a, b) => nearness(current, a) - nearness(current, b)) : reachable;
}

function rank(compiled: CompiledDecision, outcome: string): number {
  return compiled.severity.get(outcome) ?? 0;
}

/** Columns that could make the deciding row fail, or let a milder row before it speak. */
function relevantColumns(compiled: CompiledDecision, facts: Facts, goal: number): Column[] {
  const { document, columns, says } = compiled;
  const collect = document.hit === 'collect';
  const bad = matchingRows(compiled, facts, collect).find((row) => says[row]!.rank < goal);
  if (bad === undefined) return columns;
  const matters = (row: number): boolean => row === bad || (!collect && row < bad && says[row]!.rank >= goal);
  return columns.filter(({ cells }) => cells.some(({ row }) => matters(row)));
}

function search(compiled: CompiledDecision, facts: Facts, goal: number): Facts | undefined {
  let left = budget;
  const visit = (current: Facts, changed: Facts, depth: number): Facts | undefined => {
    if (--left < 0) return undefined;
    if (rank(compiled, evaluate(compiled, current).outcome) >= goal) return changed;
    if (depth === 0) return undefined;
    for (const column of relevantColumns(compiled, current, goal)) {
      if (Object.hasOwn(changed, column.fact)) continue;
      for (const value of candidates(column, current[column.fact] ?? null, compiled.catalogue.get(column.fact))) {
        const found = visit({ ...current, [column.fact]: value }, { ...changed, [column.fact]: value }, depth - 1);
        if (found) return found;
      }
    }
    return undefined;
  };
  for (let depth = 1; depth <= Math.min(mostChanges, compiled.columns.length) && left > 0; depth++) {
    const found = visit(facts, {}, depth);
    if (found) return found;
  }
  return undefined;
}

function fixSentence(fact: string, from: FactValue, to: FactValue, facts: Facts, catalogue: FactCatalogue): string {
  const definition = catalogue.get(fact);
  const title = definition?.title ?? fact;
  const { mustBe, mustHold, waitUntil } = testWords[catalogue.language];
  const seen = seenText(fact, from, catalogue);
  if (!definition?.fixed)
    return typeof to === 'boolean' ? mustHold(title, to, seen) : mustBe(title, seenText(fact, to, catalogue), seen);
  const since = definition.yearsSince && facts[definition.yearsSince];
  const day = typeof since === 'string' && typeof to === 'number' ? addMonths(since, to * 12) : undefined;
  return waitUntil(title, seenText(fact, to, catalogue), day);
}

/** Empty when the outcome is already the mildest, or when nothing the person could change helps. */
export function smallestFix(compiled: CompiledDecision, facts: Facts, catalogue = compiled.catalogue): Fix[] {
  const present = rank(compiled, evaluate(compiled, facts).outcome);
  for (let goal = compiled.severity.size - 1; goal > present; goal--) {
    const found = search(compiled, facts, goal);
    if (!found) continue;
    return Object.entries(found).map(([fact, to]) => {
      const from = facts[fact] ?? null;
      return {
        fact,
        title: catalogue.get(fact)?.title ?? fact,
        from,
        to,
        sentence: fixSentence(fact, from, to, facts, catalogue),
      };
    });
  }
  return [];
}
