// What was reviewed within the reader's scope in a period, beside the period before; every number with the filter of its list.
import type {
  Compared,
  PartFigure,
  ReviewFigures,
  ReviewFiguresQuery,
  ReviewMeasure,
} from '../../contract/reviewFigures.ts';
import { getResource } from '../../models/descriptor/registry.ts';
import type { Title } from '../../models/descriptor/types.ts';
import type { PersonActor } from '../../models/store/gates/actor.ts';
import { scopeFor } from '../../models/store/gates/scopeGate.ts';
import {
  type ByPart,
  type ByProcess,
  type Counting,
  countCases,
  medianHours,
} from '../../models/store/queries/reviewFigures.ts';
import { isRoot } from '../../models/store/sql/unionPath.ts';
import { placeOf, unionInScope } from '../dashboard/placeInScope.ts';
import { topsOf } from '../dashboard/topsOf.ts';
import { type Rulebook, rulebook } from '../documents/rulebook.ts';
import { effects } from '../effects.ts';
import { fieldChoices } from '../meta/fieldChoices.ts';
import { knownReasons } from './knownReasons.ts';
import { measuresOf } from './measures.ts';
import { measureWords } from './measureWords.ts';
import { momentsOf, periodBefore, periodOf } from './period.ts';
import { turnedDown } from './turnedDown.ts';

type Filter = Record<string, unknown>;
type Medians = Awaited<ReturnType<typeof medianHours>>;
const measureNames = Object.keys(measureWords) as ReviewMeasure[];

/** @throws NotFound for a union outside of the scope, Forbidden, Invalid for no period */
export async function readReviewFigures(actor: PersonActor, asked: ReviewFiguresQuery): Promise<ReviewFigures> {
  await scopeFor(actor, getResource('application'), 'list');
  const union = asked.union ? await unionInScope(actor, asked.union) : undefined;
  const book = await rulebook();
  const period = periodOf(asked);
  const before = periodBefore(period);
  const tops = union ? [union] : topsOf(actor, 'application');
  const appeals = appealsIn(book);
  const [now, then] = [measuresOf(period, appeals), measuresOf(before, appeals)];
  const within = narrowing(tops);
  const countings = [...named('now', now), ...named('then', then)].map(({ name, filter }) => ({
    name,
    filter: { ...filter, ...within },
  }));
  const timed = countings.filter(({ name }) => name.endsWith(' timed'));
  const [place, { byProcess, byPart }, medians, reasons] = await Promise.all([
    union ? placeOf(actor, union) : [],
    countCases(actor, countings, {
      byPart: measureNames.map((name) => `now ${name}`),
      tops: tops.map(({ path }) => path),
    }),
    medianHours(actor, timed),
    turnedDown(actor, now, { within, known: knownReasons(book) }),
  ]);
  const figure = (of: readonly ByProcess[], process: string | null) => {
    const filterOf = (measure: Filter) => ({ ...ofProcess(measure, process), ...within });
    return {
      measures: byName((name): Compared => {
        const total = (when: string) => sum(of.filter((row) => row.name === `${when} ${name}`));
        return {
          count: total('now'),
          filter: filterOf(now[name]),
          before: total('then'),
          beforeFilter: filterOf(then[name]),
        };
      }),
      time: timeOf(medians, process),
    };
  };
  return {
    words: measureWords,
    ...{ place, period, before, reasons },
    isRunning: momentsOf(period).end > new Date().toISOString(),
    total: figure(byProcess, null),
    processes: processTitles(book, tops[0]?.path ?? '/', byProcess).map(({ process, title }) => ({
      ...{ process, title },
      ...figure(
        byProcess.filter((row) => row.process === process),
        process,
      ),
    })),
    parts: partsOf(byPart, now),
  };
}

const named = (when: string, measures: Record<ReviewMeasure, Filter>): Counting[] =>
  measureNames.map((name) => ({ name: `${when} ${name}`, filter: measures[name] }));

/** What counts some processes only counts of another one none. */
const ofProcess = ({ process: only, ...measure }: Filter, process: string | null): Filter =>
  process === null
    ? { ...measure, ...(only ? { process: only } : {}) }
    : { ...measure, process: Array.isArray(only) && !only.includes(process) ? [] : process };

const byName = <T>(make: (name: ReviewMeasure) => T) =>
  Object.fromEntries(measureNames.map((name) => [name, make(name)])) as { [M in ReviewMeasure]: T };

const sum = (rows: readonly { count: number }[]): number => rows.reduce((total, { count }) => total + count, 0);

/** A case hangs on the union it applies to: so each is counted once, whoever else it concerns. */
function narrowing(tops: readonly { id: string; path: string }[]): Filter {
  if (tops.some(({ path }) => isRoot(path))) return {};
  const [only, ...others] = tops.map(({ id }) => ({ unionId_under: id }));
  return others.length ? { and: [{ or: [only, ...others] }] } : (only ?? {});
}

const timeOf = (medians: Medians, process: string | null) => {
  const median = (when: string) =>
    medians.find((row) => row.name === `${when} timed` && row.process === process)?.hours ?? null;
  return { median: median('now'), before: median('then') };
};

const appealsIn = (book: Rulebook): string[] => [
  ...new Set(
    book
      .published('process')
      .filter(({ body }) => body.effect && effects.get(body.effect)?.reverses)
      .map(({ key }) => key),
  ),
];

/** Those of which there is anything to say, as the list of cases calls them, in its order. */
function processTitles(
  book: Rulebook,
  path: string,
  counted: readonly ByProcess[],
): { process: string; title: Title }[] {
  const seen = new Set(counted.map(({ process }) => process));
  const choices = fieldChoices(getResource('application').fields.process!, book, path) ?? [];
  const titled = choices.filter(({ value }) => seen.has(value));
  const untitled = [...seen].filter((process) => !titled.some(({ value }) => value === process));
  return [
    ...titled.map(({ value, zh, en }) => ({ process: value, title: { zh, en } })),
    ...untitled.map((process) => ({ process, title: { zh: '已停用的事项', en: 'A process no longer offered' } })),
  ];
}

function partsOf(rows: readonly ByPart[], now: Record<ReviewMeasure, Filter>): PartFigure[] {
  const keyOf = ({ unionId, isItself }: ByPart) => `${unionId} ${isItself}`;
  const firsts = [...new Map(rows.map((row) => [keyOf(row), row])).values()];
  const parts = firsts.map((first) => ({
    unionId: first.unionId,
    name: first.called,
    isItself: first.isItself,
    counts: byName((name) => ({
      count: sum(rows.filter((row) => keyOf(row) === keyOf(first) && row.name === `now ${name}`)),
      filter: { ...now[name], [first.isItself ? 'unionId' : 'unionId_under']: first.unionId },
    })),
  }));
  return parts.sort((a, b) => b.counts.received.count - a.counts.received.count || (a.unionId < b.unionId ? -1 : 1));
}
