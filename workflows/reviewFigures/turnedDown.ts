import type { ReviewMeasure, TurnedDown } from '../../contract/reviewFigures.ts';
import type { Title } from '../../contract/words.ts';
import type { PersonActor } from '../../models/store/gates/actor.ts';
import { countReasons } from '../../models/store/queries/reviewFigures.ts';

type Filter = Record<string, unknown>;
const verbs = {
  reject: { measure: 'rejected', field: 'reason', column: 'reason' },
  return: { measure: 'returned', field: 'returnedFor', column: 'returned_for' },
} as const;

/** Why cases were rejected or returned last: the reasons that are nobody's own words one by one, the others together. */
export async function turnedDown(
  actor: PersonActor,
  measures: Record<ReviewMeasure, Filter>,
  { within, known }: { within: Filter; known: ReadonlyMap<string, Title> },
): Promise<TurnedDown[]> {
  const filterOf = (verb: TurnedDown['verb']) => ({ ...measures[verbs[verb].measure], ...within });
  const names = Object.keys(verbs) as TurnedDown['verb'][];
  const counted = await countReasons(
    actor,
    names.map((name) => ({ name, filter: filterOf(name), field: verbs[name].column })),
    [...known.keys()],
  );
  return names.flatMap((verb) => {
    const rows = counted.filter(({ name }) => name === verb);
    const phrases = rows.flatMap(({ reason }) => reason ?? []);
    const { field } = verbs[verb];
    return rows
      .sort((a, b) => Number(a.reason === null) - Number(b.reason === null))
      .map(({ reason, count }) => ({
        ...{ verb, reason, count, title: (reason !== null && known.get(reason)) || null },
        filter: {
          ...filterOf(verb),
          ...(reason === null ? (phrases.length ? { [`${field}_ne`]: phrases } : {}) : { [field]: reason }),
        },
      }));
  });
}
