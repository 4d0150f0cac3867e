// What months came to at the unions somebody looks after, beside the month before and the same month of the year before.
import type {
  MonthCounts,
  MonthEmployment,
  MonthLine,
  MonthlyFigures,
  MonthlyFiguresQuery,
  MonthPart,
  MonthProcess,
} from '../../contract/monthlyFigures.ts';
import type { Language, Title } from '../../contract/words.ts';
import { NotFound } from '../../errors.ts';
import { getResource } from '../../models/descriptor/registry.ts';
import type { ResourceName } from '../../models/rows.ts';
import type { PersonActor } from '../../models/store/gates/actor.ts';
import { scopeFor } from '../../models/store/gates/scopeGate.ts';
import { type MonthRow, monthRows, unionsBelowIn, writtenMonths } from '../../models/store/queries/monthlyFigures.ts';
import { find } from '../../models/store/sql/find.ts';
import { isRoot, isWithin } from '../../models/store/sql/unionPath.ts';
import { placeOf, unionInScope } from '../dashboard/placeInScope.ts';
import { topsOf } from '../dashboard/topsOf.ts';
import { type Rulebook, rulebook } from '../documents/rulebook.ts';
import { fieldChoices } from '../meta/fieldChoices.ts';
import { monthBefore, monthLists, yearBefore } from './monthLists.ts';
import { monthMeasures, monthWords } from './monthWords.ts';

const shownMonths = 13;
const mostMonths = 120;
const flows = ['joined', 'movedIn', 'movedOut', 'departed'] as const;
type Flow = (typeof flows)[number];
type Top = { id: string; path: string };

/** @throws NotFound for a union outside of the scope, Forbidden */
export async function readMonthlyFigures(actor: PersonActor, asked: MonthlyFiguresQuery): Promise<MonthlyFigures> {
  await scopeFor(actor, getResource('member'), 'list');
  const union = asked.union ? await unionInScope(actor, asked.union) : undefined;
  const own: Top[] = topsOf(actor, 'member');
  if (union && !own.some(({ path }) => isWithin(union.path, path))) throw new NotFound();
  const tops = union ? [union] : own;
  const [months, place, book] = await Promise.all([
    writtenMonths(mostMonths),
    union ? placeOf(actor, union) : [],
    rulebook(),
  ]);
  const month = months.find((each) => each === asked.month) ?? months[0] ?? null;
  const empty = { words: monthWords, place, month, months, series: [], parts: [], processes: [], employments: [] };
  if (!month) return empty;
  const shown = months.filter((each) => each <= month).slice(0, shownMonths);
  const below = (await Promise.all(tops.map(({ id }) => unionsBelowIn(id, month)))).flat();
  const called = new Map(
    (await find('union', { id: tops.map(({ id }) => id) })).map(({ id, name, shortName }) => [id, shortName ?? name]),
  );
  const [ofTops, ofParts] = await Promise.all([
    monthRows(ids(tops), [...new Set([...shown, ...shown.map(monthBefore), ...shown.map(yearBefore)])]),
    monthRows([...ids(below), ...ids(tops)], [month, monthBefore(month), yearBefore(month)]),
  ]);
  const whole = ofTops.filter(({ isItself }) => !isItself);
  const all = whole.filter((row) => row.month === month);
  const path = tops[0]?.path ?? '/';
  const at = { unions: tops.some(({ path }) => isRoot(path)) ? [] : ids(tops) };
  return {
    ...empty,
    series: shown.map((each): MonthLine => ({ month: each, ...compared(whole, each), lists: monthLists(each, at) })),
    parts: [
      ...tops.map(({ id }) => partOf(ofParts, month, { unionId: id, name: called.get(id) ?? '', isItself: true })),
      ...below.map(({ id, called: name }) => partOf(ofParts, month, { unionId: id, name, isItself: false })),
    ].filter(({ counts, before, yearBefore: year }) => [counts, before, year].some(hasAny)),
    processes: processesOf(titles(book, 'membershipEvent', 'process', path), all, (process) =>
      monthLists(month, at, { process }),
    ),
    employments: employmentsOf(titles(book, 'member', 'employmentType', path), all, (employmentType) =>
      monthLists(month, at, { employmentType }),
    ),
  };
}

const ids = (unions: readonly { id: string }[]) => unions.map(({ id }) => id);

/** What unions came to together in a month, beside the other months it is compared with. */
function compared(rows: readonly MonthRow[], month: string): Omit<MonthLine, 'month' | 'lists'> {
  const sum = (of: string) => {
    const found = rows.filter((row) => row.month === of);
    return found.length ? summed(found) : null;
  };
  return { counts: sum(month) ?? summed([]), before: sum(monthBefore(month)), yearBefore: sum(yearBefore(month)) };
}

const summed = (rows: readonly MonthCounts[]): MonthCounts =>
  Object.fromEntries(
    monthMeasures.map((name) => [name, rows.reduce((total, row) => total + row[name], 0)]),
  ) as MonthCounts;

const hasAny = (counts: MonthCounts | null): boolean => counts !== null && Object.values(counts).some((n) => n > 0);

function partOf(
  rows: readonly MonthRow[],
  month: string,
  part: Pick<MonthPart, 'unionId' | 'name' | 'isItself'>,
): MonthPart {
  const { unionId, isItself } = part;
  const its = rows.filter((row) => row.unionId === unionId && row.isItself === isItself);
  return { ...part, ...compared(its, month), lists: monthLists(month, { unions: [unionId], isItself }) };
}

function processesOf(
  titleOf: (process: string) => Title,
  rows: readonly MonthRow[],
  listsOf: (process: string | null) => MonthProcess['lists'],
): MonthProcess[] {
  const keys = new Set(rows.flatMap(({ byProcess }) => Object.keys(byProcess)));
  return [...keys].sort().map((process) => {
    const count = (flow: Flow) => rows.reduce((total, { byProcess }) => total + (byProcess[process]?.[flow] ?? 0), 0);
    const lists = listsOf(process || null);
    const each = <T>(make: (flow: Flow) => T) =>
      Object.fromEntries(flows.map((flow) => [flow, make(flow)])) as { [F in Flow]: T };
    return { process, title: titleOf(process), counts: each(count), lists: each((flow) => lists[flow]) };
  });
}

function employmentsOf(
  titleOf: (code: string) => Title,
  rows: readonly MonthRow[],
  listsOf: (employmentType: string | null) => { closing: MonthEmployment['list'] },
): MonthEmployment[] {
  const codes = new Set(rows.flatMap(({ byEmployment }) => Object.keys(byEmployment)));
  return [...codes]
    .map((code) => ({
      ...{ code, title: titleOf(code), list: listsOf(code || null).closing },
      count: rows.reduce((total, { byEmployment }) => total + (byEmployment[code] ?? 0), 0),
    }))
    .sort((a, b) => b.count - a.count);
}

const untold = { zh: '未记载', en: 'Not recorded' };
const elsewhere = { zh: '其他', en: 'Other' };

/** As they are called where the reader is, or else where they are in use. */
function titles(book: Rulebook, name: ResourceName, field: string, path: string): (code: string) => Title {
  const { [field]: declared } = getResource(name).fields;
  const key = typeof declared?.choices === 'string' ? declared.choices : undefined;
  const anywhere = (language: Language) =>
    book.published('choices', language).flatMap((document) => (document.key === key ? document.body.items : []));
  const english = new Map(anywhere('en').map(({ code, label }) => [code, label]));
  const known = new Map([
    ...anywhere('zh').map(({ code, label }) => [code, { zh: label, en: english.get(code) ?? label }] as const),
    ...(fieldChoices(declared!, book, path) ?? []).map(({ value, zh, en }) => [value, { zh, en }] as const),
  ]);
  return (code) => (code ? (known.get(code) ?? elsewhere) : untold);
}
