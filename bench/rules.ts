// A decision of fifty rows: ours with and without its trace, against hand-written TypeScript and two rule engines of others.
import { ZenEngine } from '@gorules/zen-engine';
import { compileDecision } from '../rules/engine/compile.ts';
import { evaluate } from '../rules/engine/evaluate.ts';
import { factCatalogue } from '../rules/facts/catalogue.ts';
import { compareWith } from './against/compare.ts';
import { asDecision } from './rules/asDecision.ts';
import { asJsonRules } from './rules/asJsonRules.ts';
import { asZenFacts, asZenTable } from './rules/asZenTable.ts';
import { decideByHand } from './rules/decideByHand.ts';
import { inventPeople } from './rules/people.ts';
import { type BenchOptions, type Figure, perSecond } from './support/figure.ts';
import { inTurns, medians } from './support/inTurns.ts';

const zenAtOnce = 64;

export async function rules({ rows = 1000, rounds, against }: BenchOptions): Promise<Figure[]> {
  if (against) return compareWith(against, 'rules', 'perSecond', { rows, rounds });
  const people = inventPeople(rows);
  const compiled = compileDecision(asDecision(), factCatalogue);
  const zen = new ZenEngine().createDecision(asZenTable());
  const zenPeople = people.map(asZenFacts);
  const json = asJsonRules();
  const hand = people.map((facts) => rowOf(decideByHand(facts).row));
  const askJson = async (index: number) => (await json.run(people[index])).events[0]?.params?.row ?? null;
  await agree('huiji', hand, async (index) => evaluate(compiled, people[index]!).row);
  await agree('zen-engine', hand, async (index) => (await zen.evaluate(zenPeople[index])).result.row ?? null);
  await agree('json-rules-engine', hand, askJson);

  const share = Math.min(200, rows);
  const speeds = medians(
    await inTurns(
      {
        hand: () => rate(rows * 300, (n) => every(n, (index) => decideByHand(people[index % rows]!))),
        huiji: () => rate(rows * 200, (n) => every(n, (index) => evaluate(compiled, people[index % rows]!))),
        traced: () =>
          rate(rows * 10, (n) => every(n, (index) => evaluate(compiled, people[index % rows]!, { trace: true }))),
        zen: () => rate(rows * 4, (n) => inBatches(n, (index) => zen.evaluate(zenPeople[index % rows]))),
        json: () =>
          rate(share, async (n) => {
            for (let index = 0; index < n; index++) await askJson(index);
          }),
      },
      rounds,
    ),
  );
  const heldAgainst = (what: string, measured: number, floor: number, atLeast?: number): Figure => ({
    what,
    measured: perSecond(measured),
    floor: perSecond(floor),
    value: measured / floor,
    ...(atLeast ? { reach: { atLeast } } : {}),
  });
  return [
    heldAgainst('evaluate ÷ hand-written TypeScript', speeds.huiji, speeds.hand, 0.1),
    heldAgainst('evaluate ÷ zen-engine', speeds.huiji, speeds.zen, 50),
    heldAgainst('evaluate ÷ json-rules-engine', speeds.huiji, speeds.json, 100),
    heldAgainst('evaluate with trace ÷ hand-written TypeScript', speeds.traced, speeds.hand),
    heldAgainst('evaluate with trace ÷ zen-engine', speeds.traced, speeds.zen),
  ];
}

const rowOf = (row: number | null) => (row === null ? null : String(row));

/** An engine that is quick and wrong is not quick. */
async function agree(engine: string, hand: (string | null)[], ask: (index: number) => Promise<unknown>): Promise<void> {
  for (const [index, expected] of hand.entries()) {
    const row = (await ask(index)) as string | number | null;
    if ((row === null ? null : String(row)) !== expected)
      throw new Error(`${engine} says row ${row} of person ${index}, by hand it is ${expected}`);
  }
}

let kept: unknown;
function every(n: number, work: (index: number) => unknown): void {
  for (let index = 0; index < n; index++) kept = work(index);
}

async function inBatches(n: number, work: (index: number) => Promise<unknown>): Promise<void> {
  for (let from = 0; from < n; from += zenAtOnce)
    kept = await Promise.all(Array.from({ length: zenAtOnce }, (_, index) => work(from + index)));
}

async function rate(n: number, work: (n: number) => Promise<void> | void): Promise<number> {
  const start = performance.now();
  await work(n);
  if (kept === undefined) throw new Error('nothing was evaluated');
  return n / ((performance.now() - start) / 1000);
}
