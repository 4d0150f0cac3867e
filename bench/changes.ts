// A transfer and a correction, each until it is done, against a join until it is done: the machine is the same, so must be the rate.
import { jobActor, type PersonActor } from '../models/store/gates/actor.ts';
import { find } from '../models/store/sql/find.ts';
import { approveApplication } from '../workflows/applications/decideApplication.ts';
import { submitApplication } from '../workflows/applications/submitApplication.ts';
import { rulebook } from '../workflows/documents/rulebook.ts';
import { prepareApplicants } from './submit/prepareApplicants.ts';
import { openBenchDatabase } from './support/benchDatabase.ts';
import { type BenchOptions, type Figure, perSecond } from './support/figure.ts';
import { inTurns, medians } from './support/inTurns.ts';

const atOnce = 16;
const reviewer = jobActor('review');

type Filled = { process: string; data: Record<string, unknown>; agreement: string };
/** One who has come so far: what he handed in first, and the last case of his. */
type Person = { accountId: string; joining: Filled; caseId: string };

export async function changes({ rounds, rows = 300 }: BenchOptions): Promise<Figure[]> {
  const database = await openBenchDatabase('bench_changes');
  try {
    // Two to warm up; and one share waits at every stage, so that any of them may come first in a turn.
    const submissions = await prepareApplicants(database.client, rows * (rounds + 6), 'before');
    const base = await find('union', { kind: 'base' }, { order: 'createdAt' });
    const rules = (await rulebook()).at(base[0]?.path ?? '/');
    const agreementOf = (process: string) => rules.needed('text', `${process}.agreement`).hash;
    const submitting = submissions.map(
      ({ accountId, body }): Person => ({ accountId, joining: JSON.parse(body), caseId: '' }),
    );
    const stages: Record<string, Person[]> = { submitting, approving: [], correcting: [], moving: [], moved: [] };
    const turn = (from: string, to: string, act: (person: Person) => Promise<string>) => async () => {
      const share = (stages[from] as Person[]).splice(0, rows);
      const measured = await rate(share, async (person) => {
        person.caseId = await act(person);
      });
      (stages[to] as Person[]).push(...share);
      return measured;
    };
    const turns = {
      join: turn('submitting', 'approving', (person) => submit(person, person.joining)),
      approve: turn('approving', 'correcting', approve),
      correct: turn('correcting', 'moving', (person) =>
        submit(person, {
          process: 'correct',
          data: { employmentType: 'enterprise', householdType: 'nonAgricultural', homeAddress: '虚构路2号' },
          agreement: agreementOf('correct'),
        }),
      ),
      transfer: turn('moving', 'moved', async (person) => {
        const union = base.find(({ id }) => id !== person.joining.data.union)?.id;
        const data = { reason: 'jobChange', union, unitName: '测量用的新单位' };
        const moving = { process: 'transfer', data, agreement: agreementOf('transfer') };
        return approve({ ...person, caseId: await submit(person, moving) });
      }),
    };
    for (const name of [
      'join',
      'join',
      'join',
      'join',
      'approve',
      'approve',
      'approve',
      'correct',
      'correct',
      'transfer',
    ])
      await turns[name as keyof typeof turns]();
    const { join, approve: approved, correct, transfer } = medians(await inTurns(turns, rounds));
    const joined = 1 / (1 / join + 1 / approved);
    return [
      {
        what: 'a transfer, submitted and approved ÷ a join, submitted and approved',
        measured: perSecond(transfer),
        floor: perSecond(joined),
        value: transfer / joined,
        reach: { atLeast: 0.8 },
      },
      {
        what: 'a correction, which is done once submitted ÷ a join, submitted and approved',
        measured: perSecond(correct),
        floor: perSecond(joined),
        value: correct / joined,
        reach: { atLeast: 0.8 },
      },
      {
        what: 'the same ÷ a join, submitted and not done yet',
        measured: perSecond(correct),
        floor: perSecond(join),
        value: correct / join,
      },
    ];
  } finally {
    await database.close();
  }
}

async function submit({ accountId }: Person, filled: Filled): Promise<string> {
  const actor: PersonActor = { kind: 'person', accountId, label: '测量员', powers: [] };
  const visit = { channel: 'api' as const, phoneConfirmedAt: new Date().toISOString() };
  return (await submitApplication(actor, filled, visit)).application.id;
}

async function approve({ caseId }: Person): Promise<string> {
  await approveApplication(reviewer, caseId);
  return caseId;
}

/** @returns how many a second, so many at once */
async function rate(people: readonly Person[], act: (person: Person) => Promise<void>): Promise<number> {
  const queue = [...people];
  const start = performance.now();
  const work = async () => {
    for (let person = queue.shift(); person; person = queue.shift()) await act(person);
  };
  await Promise.all(Array.from({ length: atOnce }, work));
  return people.length / ((performance.now() - start) / 1000);
}
