// What a case does to one membership: some of its columns change and its story gains a line. Undoing puts back what stood there, unless
// something else has changed the membership since.
import { Conflict } from '../../errors.ts';
import type { Title } from '../../models/descriptor/types.ts';
import type { Rows } from '../../models/rows.ts';
import { recountLeads } from '../../models/store/queries/leads.ts';
import type { Tx } from '../../models/store/writing/transaction.ts';
import type { FieldReading } from '../../rules/engine/effectContract.ts';
import { type Effect, type EffectCase, effect } from '../effect.ts';
import { lastChanges, type MembershipChange, neededLastChanges, recordChange } from './recordChange.ts';

type Reads = Readonly<Record<string, FieldReading>>;
type Values = Partial<Rows['member']>;

type Definition<R extends Reads> = {
  name: string;
  title: Title;
  reads: R;
  /** What the line of its story is called. */
  kind: MembershipChange['kind'];
  leavesUnion?: true;
  preview(found: EffectCase<'member', R>): Title[];
  /** What each membership becomes, in order; nothing where only its story gains a line. @throws Conflict where it cannot */
  change(tx: Tx, cases: readonly EffectCase<'member', R>[]): Promise<Values[]>;
};

/** An effect about a membership that can be undone. */
export const membershipEffect = <const R extends Reads>({ kind, change, ...rest }: Definition<R>): Effect => {
  type Case = EffectCase<'member', R>;
  return effect<'member', R>({
    ...rest,
    subject: 'member',
    undoable: true,

    async apply(tx, cases) {
      cases.forEach(assertStillThere);
      const values = await change(tx, cases);
      const made = cases.map((found, index) => {
        const { subject, reason } = found;
        const becomes = values[index] ?? {};
        const changed = isEmpty(becomes) ? subject : tx.update('member', subject, becomes);
        recordChange(tx, found, changed, { kind, from: subject, reason: reason?.label ?? null });
        return {
          before: Object.fromEntries(Object.keys(becomes).map((name) => [name, subject[name as keyof Values]])),
        };
      });
      await recountLeads(tx, leadsBehind(cases));
      return made;
    },

    async confirm() {
      // It has changed; that it stays is said by the case.
    },

    untouched: async (tx, cases) => (await lastChanges(tx, cases.map(changedBy))).map(Boolean),

    async undo(tx, cases, { because, reason }) {
      await neededLastChanges(tx, cases.map(changedBy));
      for (const found of cases) putBack(tx, found, { kind: because, reason });
      await recountLeads(tx, leadsBehind(cases));
    },

    async takeBack(tx, cases) {
      const approved = cases.filter(({ application }) => application.reviewWhen === 'before');
      await neededLastChanges(tx, approved.map(changedBy));
      for (const found of approved) putBack(tx, found, { kind: 'undone' });
      await recountLeads(tx, leadsBehind(approved));
    },
  });

  function putBack(tx: Tx, found: Case, said: Pick<MembershipChange, 'kind' | 'reason'>): void {
    const { subject, before } = found;
    const as = isEmpty(before) ? subject : tx.update('member', subject, before as Values);
    recordChange(tx, found, as, { ...said, from: subject });
  }
};

const isEmpty = (values: object): boolean => Object.keys(values).length === 0;
/** Who leaves waits no longer for his employer's union; whose change is undone waits again. */
const leadsBehind = (cases: readonly EffectCase<'member'>[]): string[] => [
  ...new Set(cases.flatMap(({ subject }) => subject.leadId ?? [])),
];
const changedBy = ({ application, subject }: EffectCase<'member'>) => ({ application, member: subject });

/** @throws Conflict where the membership has ended, or left the union at which the case found it */
function assertStillThere({ subject, from, union }: EffectCase<'member'>): void {
  if (subject.state === 'ended' || subject.unionId !== (from ?? union).id)
    throw new Conflict('moved-on', '会籍在申请之后已有变动，不能办理', 'The membership has changed since');
}
