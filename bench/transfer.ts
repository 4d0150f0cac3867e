// A transfer end to end, submitted and approved, against a join end to end: the machine is the same, so must be the rate.
import { jobActor, type PersonActor } from '../models/store/gates/actor.ts';
import { find } from '../models/store/sql/find.ts';
import { approveApplication } from '../workflows/applications/decideApplication.ts';
import { submitApplication } from '../workflows/applications/submitApplication.ts';
import { rulebook } from '../workflows/documents/rulebook.ts';
import { prepareApplicants, type Submission } from './submit/prepareApplicants.ts';
import { openBenchDatabase } from './support/benchDatabase.ts';
import { type BenchOptions, type Figure, perSecond } from './support/figure.ts';
import { inTurns, medians } from './support/inTurns.ts';

const atOnce = 16;
const reviewer = jobActor('review');

export async function transfer({ rounds, rows = 300 }: BenchOptions): Promise<Figure[]> {
  const database = await openBenchDatabase('bench_transfer');
  try {
    const submissions = await prepareApplicants(database.client, rows * (rounds + 2), 'before');
    const base = await find('union', { kind: 'base' }, { order: 'createdAt' });
    const agreement = (await rulebook()).at(base[0]?.path ?? '/').needed('text', 'transfer.agreement').hash;
    const joined: Submission[] = [];
    let waiting = [...submissions];
    const turns = {
      join: async () => {
        const share = waiting.slice(0, rows);
        waiting = waiting.slice(rows);
        joined.push(...share);
        return rate(share, (person) => endToEnd(person, JSON.parse(person.body)));
      },
      transfer: () =>
        rate(joined.splice(0, rows), (person) => {
          const from = JSON.parse(person.body).data.union;
          const union = base.find(({ id }) => id !== from)?.id;
          return endToEnd(person, {
            process: 'transfer',
            data: { reason: 'jobChange', union, unitName: '测量用的新单位' },
            agreement,
          });
        }),
    };
    // Warmed up; and one share stays joined, so that either may come first in a turn.
    await turns.join();
    await turns.join();
    await turns.transfer();
    const { join, transfer: moved } = medians(await inTurns(turns, rounds));
    return [
      {
        what: 'a transfer, submitted and approved ÷ a join, submitted and approved',
        measured: perSecond(moved),
        floor: perSecond(join),
        value: moved / join,
        reach: { atLeast: 0.8 },
      },
    ];
  } finally {
    await database.close();
  }
}

type Filled = { process: string; data: Record<string, unknown>; agreement: string };

async function endToEnd({ accountId }: Submission, filled: Filled): Promise<void> {
  const actor: PersonActor = { kind: 'person', accountId, label: '测量员', powers: [] };
  const visit = { channel: 'api' as const, phoneConfirmedAt: new Date().toISOString() };
  const { application } = await submitApplication(actor, filled, visit);
  await approveApplication(reviewer, application.id);
}

/** @returns how many a second, so many at once */
async function rate(people: readonly Submission[], act: (person: Submission) => Promise<void>): Promise<number> {
  const queue = [...people];
  const start = performance.now();
  const work = async () => {
    for (let person = queue.shift(); person; person = queue.shift()) await act(person);
  };
  await Promise.all(Array.from({ length: atOnce }, work));
  return people.length / ((performance.now() - start) / 1000);
}
