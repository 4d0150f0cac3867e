// The present tree against another commit, in turns: each pair of rounds gives a ratio, their median is the figure.
import { type Figure, milliseconds, perSecond } from '../support/figure.ts';
import { inTurns } from '../support/inTurns.ts';
import { median } from '../support/quantiles.ts';
import { type RunningSubject, startSubject } from './startSubject.ts';
import type { Measured, SubjectOptions } from './subject.ts';
import { openCommitTree, presentTree, type Tree } from './trees.ts';

type Unit = 'perSecond' | 'milliseconds';
const show: Record<Unit, (value: number) => string> = { perSecond, milliseconds };
/** What the whole bench must reach, and what each single thing it measures. */
const reach = { whole: { atLeast: 0.95 }, each: { atLeast: 0.8 } };

/** Measures the bench `name` in both trees. */
export async function compareWith(
  commit: string,
  name: string,
  unit: Unit,
  options: SubjectOptions,
): Promise<Figure[]> {
  const earlierTree = openCommitTree(commit);
  const running: RunningSubject[] = [];
  const start = async (tree: Tree, side: keyof Sides<unknown>) => {
    const subject = await startSubject(tree, `bench/against/${side}/${name}.ts`, options);
    running.push(subject);
    return subject;
  };
  try {
    const present = await start(presentTree, 'present');
    const earlier = await start(earlierTree, 'earlier');
    return await compareSubjects({ present, earlier }, unit, options.rounds);
  } finally {
    for (const subject of running) await subject.stop();
  }
}

type Sides<T> = { present: T; earlier: T };

/** One round of each to warm up, then pairs of rounds, the order swapped each pair. */
export async function compareSubjects(
  { present, earlier }: Sides<{ round(): Promise<Measured> }>,
  unit: Unit,
  rounds: number,
): Promise<Figure[]> {
  await present.round();
  await earlier.round();
  const measured = await inTurns({ present: () => present.round(), earlier: () => earlier.round() }, rounds);
  const names = namesOf(measured);
  const figureOf = (what: string, pick: (round: Measured) => number, wanted: Figure['reach']) =>
    ratioFigure(what, unit, { present: measured.present.map(pick), earlier: measured.earlier.map(pick) }, wanted);
  const [only = '', ...others] = names;
  if (!others.length) return [figureOf(only, (round) => round[only] as number, reach.whole)];
  return [
    figureOf('all of them, geometric mean', (round) => geometricMean(Object.values(round)), reach.whole),
    ...names.map((name) => figureOf(name, (round) => round[name] as number, reach.each)),
  ];
}

const geometricMean = (values: number[]) =>
  Math.exp(values.reduce((sum, value) => sum + Math.log(value), 0) / values.length);

/** The median of the pairs' ratios, so turned that 1 and more means: not slower than it was. */
export function ratioFigure(
  what: string,
  unit: Unit,
  { present, earlier }: Sides<number[]>,
  wanted: Figure['reach'],
): Figure {
  const ratios = present.map((value, pair) => {
    const other = earlier[pair] as number;
    return unit === 'perSecond' ? value / other : other / value;
  });
  return {
    what: `${what}: ${unit === 'perSecond' ? 'present ÷ earlier' : 'earlier ÷ present'}`,
    measured: show[unit](median(present)),
    floor: show[unit](median(earlier)),
    value: median(ratios),
    spread: [Math.min(...ratios), Math.max(...ratios)],
    ...(wanted && { reach: wanted }),
  };
}

/** @throws when the two sides did not measure the same. */
function namesOf({ present, earlier }: Sides<Measured[]>): string[] {
  const [ours = [], theirs = []] = [present, earlier].map(([first]) => Object.keys(first ?? {}));
  if (ours.join() !== theirs.join()) throw new Error(`measured ${ours} in the present tree and ${theirs} in the other`);
  return ours;
}
