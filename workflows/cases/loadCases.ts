// Cases with everything that an effect on them needs, read and locked inside the transaction: one round trip a table, however many.
import { Conflict, Unavailable } from '../../errors.ts';
import type { ResourceName, Rows } from '../../models/rows.ts';
import type { Tx } from '../../models/store/writing/transaction.ts';
import type { Rulebook } from '../documents/rulebook.ts';
import type { Effect, EffectCase, Made } from '../effect.ts';
import { effectOf } from '../effects.ts';
import { processOf } from '../processes/procedure.ts';
import type { ProcessAt } from '../processes/processAt.ts';

export type LoadedCase = { process: ProcessAt; effect: Effect; found: EffectCase };
export type CaseRow = EffectCase['application'];

/** The case with the procedure it is pinned to. @throws Conflict when its account, union or subject is gone */
export async function loadCase(tx: Finder, book: Rulebook, application: CaseRow): Promise<LoadedCase> {
  const [loaded] = await loadCases(tx, book, [application]);
  return loaded as LoadedCase;
}

/**
 * @param applications locked already, so that nothing else happens to them
 * @param leaveOut told of a case that lacks a document; without it that is an error
 * @returns in the same order
 */
export async function loadCases(
  tx: Finder,
  book: Rulebook,
  applications: readonly CaseRow[],
  leaveOut?: (application: CaseRow, union: Rows['union']) => void,
): Promise<LoadedCase[]> {
  const accounts = await byId(
    tx,
    'account',
    idsOf(applications, ({ accountId }) => accountId),
  );
  const unions = await byId(
    tx,
    'union',
    applications.flatMap(({ unionId, fromUnionId }) => [unionId, ...(fromUnionId ? [fromUnionId] : [])]),
  );
  const records = await lockRecords(tx, applications);
  const loaded: LoadedCase[] = [];
  const processes = new Map<string, ProcessAt>();
  /** One for all cases of a union under the same procedure. */
  const processFor = async (application: CaseRow, { path }: Rows['union']): Promise<ProcessAt> => {
    const { process, procedureHash, processHash, formHash, state } = application;
    const name = [path, process, procedureHash ?? `${processHash} ${formHash}`, state === 'draft'].join(' ');
    const found = processes.get(name) ?? (await processOf(application, book.at(path)));
    if (leaveOut && !processes.has(name)) assertWhole(found);
    processes.set(name, found);
    return found;
  };
  for (const application of applications) {
    const account = accounts.get(application.accountId);
    const union = unions.get(application.unionId);
    if (!account || !union) throw broken();
    const from = application.fromUnionId ? unions.get(application.fromUnionId) : undefined;
    try {
      const process = await processFor(application, union);
      loaded.push(effectCase(process, records, { application, account, union, from, numbers: {} }));
    } catch (error) {
      if (!leaveOut || !(error instanceof Unavailable)) throw error;
      leaveOut(application, union);
    }
  }
  return loaded;
}

/** @throws Unavailable naming the first document that is missing */
function assertWhole(process: ProcessAt): void {
  void [process.review, process.precheck, process.agreement, process.notice('approved'), process.notice('rejected')];
}

/** Enough to read cases by, inside a transaction or not. */
export type Finder = Pick<Tx, 'find'>;

type AtHand = Pick<EffectCase, 'application' | 'account' | 'union' | 'from' | 'numbers'>;

/** A case of which the rest is at hand: what it is about, and what it has made, is locked. */
export const lockCase = async (tx: Tx, process: ProcessAt, atHand: AtHand): Promise<LoadedCase> =>
  effectCase(process, await lockRecords(tx, [atHand.application]), atHand);

/** A case that is not kept yet, about a record at hand. */
export const caseAtHand = (process: ProcessAt, subject: unknown, atHand: AtHand): LoadedCase =>
  effectCase(process, new Map([[nameOf(subjectOf(atHand.application)), subject]]), atHand);

/** The case as its effect reads it. */
function effectCase(process: ProcessAt, records: ReadonlyMap<string, unknown>, atHand: AtHand): LoadedCase {
  const { application, account } = atHand;
  const subject = application.subjectKind === 'person' ? account : records.get(nameOf(subjectOf(application)));
  if (!subject) throw broken();
  const made = madeOf(application).flatMap((name) => {
    const record = records.get(nameOf(name));
    return record ? [[name.resource, record]] : [];
  });
  const answers = (application.data ?? {}) as Record<string, unknown>;
  const data = { ...answers, ...(application.reviewData as Record<string, unknown> | null | undefined) };
  const reason = process.reasonIn(answers);
  const effect = effectOf(process.document, reason);
  return {
    process,
    effect,
    found: {
      ...atHand,
      subject: subject as EffectCase['subject'],
      made: Object.fromEntries(made),
      before: (application.made as Made | null | undefined)?.before ?? {},
      reason,
      read: readBy(effect, data),
      asked: process.form.document.fields.map(({ name }) => name),
      data,
      today: process.rules.day,
      documentHash: process.hash,
    },
  };
}

const broken = () =>
  new Conflict(
    'case-broken',
    '办件的账号、工会或办理对象已不存在',
    'The account, union or subject of this case is gone',
  );

/** What is empty was not answered. */
const readBy = ({ reads }: Effect, data: Record<string, unknown>): EffectCase['read'] =>
  Object.fromEntries(
    Object.entries(reads).flatMap(([name, { type }]) => {
      const answer = data[name];
      const isRead = type === 'boolean' ? typeof answer === 'boolean' : typeof answer === 'string' && answer !== '';
      return isRead ? [[name, answer as string | boolean]] : [];
    }),
  ) as EffectCase['read'];

type Name = { resource: ResourceName; id: string };
const nameOf = ({ resource, id }: Name) => `${resource} ${id}`;
const subjectOf = ({ subjectKind, subjectId }: CaseRow): Name => ({
  resource: subjectKind as ResourceName,
  id: subjectId,
});

function madeOf({ made }: CaseRow): Name[] {
  const { before: _, ...records } = (made ?? {}) as Made;
  return Object.entries(records).map(([resource, id]) => ({ resource: resource as ResourceName, id: String(id) }));
}

/** Subjects and what was made, table by table and in the order of ids, so that two who lock the same never wait for each other. */
async function lockRecords(tx: Finder, applications: readonly CaseRow[]): Promise<Map<string, unknown>> {
  const wanted = new Map<ResourceName, Set<string>>();
  for (const application of applications) {
    const subject = application.subjectKind === 'person' ? [] : [subjectOf(application)];
    for (const { resource, id } of [...subject, ...madeOf(application)])
      wanted.set(resource, (wanted.get(resource) ?? new Set()).add(id));
  }
  const records = new Map<string, unknown>();
  for (const [resource, ids] of [...wanted].sort(([a], [b]) => (a < b ? -1 : 1)))
    for (const [id, row] of await byId(tx, resource, [...ids], true)) records.set(nameOf({ resource, id }), row);
  return records;
}

const idsOf = (applications: readonly CaseRow[], read: (application: CaseRow) => string): string[] =>
  applications.map(read);

async function byId<N extends ResourceName>(
  tx: Finder,
  name: N,
  ids: readonly string[],
  lock = false,
): Promise<Map<string, Rows[N]>> {
  const where = { id: [...new Set(ids)] } as Parameters<typeof tx.find<N>>[1];
  const rows = ids.length ? await tx.find<N>(name, where, { order: 'id' as keyof Rows[N] & string, lock }) : [];
  return new Map(rows.map((row) => [(row as { id: string }).id, row]));
}
