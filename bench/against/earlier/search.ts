import { searchUnions } from '../../../workflows/unions/searchUnions.ts';
import { openUnions } from '../../support/unionsAtScale.ts';
import { medianTimes } from '../medianTimes.ts';
import { searchQuestions } from '../questions/search.ts';
import { serveSubject } from '../subject.ts';

serveSubject(async ({ rows }) => {
  const database = await openUnions(rows);
  const calls = Object.fromEntries(
    searchQuestions(database.sample).map(([what, question]) => [what, () => searchUnions(question)]),
  );
  return { round: () => medianTimes(calls, 21), stop: database.close };
});
