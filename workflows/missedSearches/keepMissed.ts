import { countMissed } from '../../models/store/queries/missedSearches.ts';
import { getRootUnion } from '../../models/store/queries/unions.ts';
import { find } from '../../models/store/sql/find.ts';
import { today } from '../today.ts';
import { wordsToKeep } from './wordsToKeep.ts';

type Asked = { q: string; divisionId?: string | undefined };

/** Counts words that found nothing at the union of the region they were looked for in; at the root where none was chosen. */
export async function keepMissed({ q, divisionId }: Asked): Promise<void> {
  const words = wordsToKeep(q);
  if (!words) return;
  const nearest = divisionId ? await nearestFederation(divisionId) : undefined;
  await countMissed({ words, unionId: (nearest ?? (await getRootUnion())).id, day: today() });
}

async function nearestFederation(divisionId: string) {
  const codes = [9, 6, 4, 2].filter((length) => length <= divisionId.length);
  const found = await find('union', {
    ...{ divisionId: codes.map((length) => divisionId.slice(0, length)), kind: 'aboveBase', state: 'active' },
    type: ['district', 'federation'],
  });
  return found.sort((a, b) => String(b.divisionId).length - String(a.divisionId).length)[0];
}
