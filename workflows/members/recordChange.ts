import { Conflict } from '../../errors.ts';
import type { Rows } from '../../models/rows.ts';
import type { Tx } from '../../models/store/writing/transaction.ts';
import type { Created } from '../../models/writtenRow.ts';

type Case = { application: Created<'application'>; today: string; documentHash: string };
type Membership = Pick<Rows['member'], 'id' | 'unionId' | 'state'>;
export type MembershipChange = {
  kind: Rows['membershipEvent']['kind'];
  /** As it was before; null where there was none. */
  from: Pick<Membership, 'unionId' | 'state'> | null;
  reason?: string | null;
};

/** Writes down what a case changed in a membership that is now `member`. */
export function recordChange(
  tx: Tx,
  { application, today, documentHash }: Case,
  member: Membership,
  change: MembershipChange,
): void {
  tx.create('membershipEvent', {
    memberId: member.id,
    unionId: member.unionId,
    kind: change.kind,
    fromState: change.from?.state ?? null,
    fromUnionId: change.from && change.from.unionId !== member.unionId ? change.from.unionId : null,
    toState: member.state,
    reason: change.reason ?? null,
    process: application.process,
    applicationId: application.id,
    documentHash,
    happenedOn: today,
  });
}

type Changed = { application: Created<'application'>; member: Membership };

/** What a case changed last in each membership, in order; undefined where something else has changed it since. */
export async function lastChanges(tx: Tx, cases: readonly Changed[]): Promise<(Rows['membershipEvent'] | undefined)[]> {
  const memberId = cases.map(({ member }) => member.id);
  const events = memberId.length ? await tx.find('membershipEvent', { memberId }, { order: 'createdAt' }) : [];
  const last = new Map(events.map((event) => [event.memberId, event]));
  return cases.map(({ application, member }) => {
    const event = last.get(member.id);
    const isLast =
      event?.applicationId === application.id && event.toState === member.state && event.unionId === member.unionId;
    return isLast ? event : undefined;
  });
}

/** The same. @throws Conflict where something else has changed a membership since */
export async function neededLastChanges(tx: Tx, cases: readonly Changed[]): Promise<Rows['membershipEvent'][]> {
  return (await lastChanges(tx, cases)).map((event) => {
    if (!event) throw new Conflict('moved-on', '会籍此后已有变动，不能撤销', 'The membership has changed since');
    return event;
  });
}
