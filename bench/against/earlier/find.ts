import { list } from '../../../models/store/gates/read.ts';
import { openMembers } from '../../support/membersAtScale.ts';
import { medianTimes } from '../medianTimes.ts';
import { words } from '../questions/find.ts';
import { serveSubject } from '../subject.ts';

serveSubject(async ({ rows }) => {
  const database = await openMembers(rows);
  const places = ['province', 'district'] as const;
  const calls = Object.fromEntries(
    places.flatMap((place) =>
      words.map(([kind, q]) => [
        `${place}, ${kind} “${q}”`,
        () => list(database[place], 'member', { filter: { q }, range: [0, 24] }),
      ]),
    ),
  );
  return { round: () => medianTimes(calls, 21), stop: database.close };
});
