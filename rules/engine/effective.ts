import type { ChoiceItem, ChoicesDocument, ParametersDocument } from './documentTypes.ts';
import { isWithin } from './period.ts';

/** A stored version of a document: where it is installed (path of the union) and when it is valid. */
export type Installed = {
  kind: string;
  key: string;
  /** Materialised path of the union it is scoped to, `/1/5/`. */
  path: string;
  validFrom: string;
  validTo?: string | null;
  version: number;
};

/** The version that governs a union on a day: nearest ancestor first, then the latest start, then the highest version. */
export function effective<T extends Installed>(
  documents: Iterable<T>,
  kind: string,
  key: string,
  unionPath: string,
  today: string,
): T | undefined {
  let best: T | undefined;
  for (const candidate of documents) {
    if (candidate.kind !== kind || candidate.key !== key || !unionPath.startsWith(candidate.path)) continue;
    if (!isWithin({ from: candidate.validFrom, to: candidate.validTo ?? undefined }, today)) continue;
    if (!best || isNearer(candidate, best)) best = candidate;
  }
  return best;
}

function isNearer(one: Installed, other: Installed): boolean {
  if (one.path.length !== other.path.length) return one.path.length > other.path.length;
  if (one.validFrom !== other.validFrom) return one.validFrom > other.validFrom;
  return one.version > other.version;
}

/** The value of a dated parameter on a day. */
export function parameterValue(document: ParametersDocument, today: string): Record<string, unknown> | undefined {
  return document.values.find((value) => isWithin(value, today))?.value;
}

/** The options on offer on a day. */
export function activeChoices(document: ChoicesDocument, today: string): ChoiceItem[] {
  return document.items.filter((item) => isWithin(item, today));
}
