import { list } from '../../../models/store/gates/read.ts';
import { openMembers } from '../../support/membersAtScale.ts';
import { medianTimes } from '../medianTimes.ts';
import { pageRequest, pages } from '../questions/list.ts';
import { serveSubject } from '../subject.ts';

serveSubject(async ({ rows }) => {
  const database = await openMembers(rows);
  const calls = Object.fromEntries(
    pages.map((page) => [page.title, () => list(database[page.place], 'member', pageRequest(page))]),
  );
  return { round: () => medianTimes(calls, 41), stop: database.close };
});
