import { systemActor } from '../../models/store/gates/actor.ts';
import { copyIn } from '../../models/store/writing/copyIn.ts';
import { copyLine } from '../../models/store/writing/copyLine.ts';
import { mergeDivisions, type StoredDivision, storedDivisions } from '../../models/store/writing/mergeDivisions.ts';
import { searchOfParts } from '../synthetic/searchOfParts.ts';
import { type Division, readDivisions } from './readDivisions.ts';

const columns = ['id', 'name', 'parent_id', 'level', 'full_name', 'initials', 'stat_only', 'grams'];

/** Loads the divisions of China where they are missing, and brings changed names up to date. Several processes may start at once. */
export async function seedDivisions(report: (line: string) => void = () => {}): Promise<number> {
  const divisions = readDivisions();
  return copyIn(systemActor, 'divisions.tsv.gz', async (load) => {
    const stored = await storedDivisions(load);
    const news = [...divisions.values()].filter((division) => differs(division, stored.get(division.id)));
    if (!news.length) return 0;
    report(`写入行政区划 ${news.length} 条…`);
    return stored.size
      ? mergeDivisions(load, columns, linesOf(news))
      : load.withoutIndexes('division', () => load.lines('division', columns, linesOf(news)));
  });
}

const differs = ({ fullName, statOnly }: Division, stored: StoredDivision | undefined) =>
  stored?.fullName !== fullName || stored.statOnly !== statOnly;

function* linesOf(divisions: readonly Division[]): Generator<string> {
  const all = readDivisions();
  for (const { id, name, parentId, level, fullName, statOnly } of divisions) {
    const { initials, grams } = searchOfParts([partsOf(fullName, name, parentId ? all.get(parentId) : undefined)]);
    yield copyLine([id, name, parentId, level, fullName, initials, statOnly, grams]);
  }
}

/** The full name as what stands above and the name itself, so that each name is read once. */
function partsOf(fullName: string, name: string, parent: Division | undefined): string[] {
  const above = fullName.slice(0, fullName.length - name.length);
  if (above === '' || !parent) return [fullName];
  return [...aboveParts(above, parent), name];
}

function aboveParts(above: string, parent: Division): string[] {
  const grandparent = parent.parentId ? readDivisions().get(parent.parentId) : undefined;
  if (above === parent.fullName) return partsOf(above, parent.name, grandparent);
  return grandparent ? aboveParts(above, grandparent) : [above];
}
