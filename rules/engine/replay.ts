import { Conflict } from '../../errors.ts';
import type { FactCatalogue } from '../facts/factDefinition.ts';
import { compileDecision } from './compile.ts';
import type { Verdict } from './documentTypes.ts';
import { evaluate } from './evaluate.ts';
import { canonical } from './hash.ts';
import type { WrittenDocument } from './words.ts';

function firstDifference(stored: unknown, again: unknown, path = ''): string | undefined {
  if (canonical(stored) === canonical(again)) return undefined;
  if (typeof stored !== 'object' || typeof again !== 'object' || stored === null || again === null) return path || '/';
  const keys = new Set([...Object.keys(stored), ...Object.keys(again)]);
  for (const key of keys) {
    const found = firstDifference(
      (stored as Record<string, unknown>)[key],
      (again as Record<string, unknown>)[key],
      `${path}/${key}`,
    );
    if (found) return found;
  }
  return path || '/';
}

/** Evaluates a stored verdict again and returns it; throws naming the place when one byte differs. */
export function replay(stored: Verdict, document: WrittenDocument<'decision'>, catalogue: FactCatalogue): Verdict {
  const compiled = compileDecision(document, catalogue);
  if (compiled.hash !== stored.version)
    throw new Conflict(
      'replay-version',
      '这不是当时作出判定的规则版本',
      'This is not the version of the document that decided',
      {
        stored: stored.version,
        document: compiled.hash,
      },
    );
  const again = evaluate(compiled, stored.facts, { trace: stored.trace !== undefined });
  const difference = firstDifference(stored, again);
  if (difference !== undefined)
    throw new Conflict(
      'replay-differs',
      `重放结果与存档不一致：${difference}`,
      `The replay differs from what was stored at ${difference}`,
      { path: difference },
    );
  return again;
}
