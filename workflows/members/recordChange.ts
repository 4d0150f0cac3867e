import { Conflict } from '../../errors.ts';
import type { Rows } from '../../models/rows.ts';
import type { Tx } from '../../models/store/writing/transaction.ts';
import type { Created } from '../../models/writtenRow.ts';

type Case = { application: Created<'application'>; today: string; documentHash: string };
type Membership = Pick<Rows['member'], 'id' | 'unionId' | 'state'>;
export type MembershipChange = {
  kind: Rows['membershipEvent']['kind'];
  from: Rows['member']['state'] | null;
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
    fromState: change.from,
    toState: member.state,
    reason: change.reason ?? null,
    applicationId: application.id,
    documentHash,
    happenedOn: today,
  });
}

/** What a case changed last in each membership. @throws Conflict where something else has changed it since */
export async function lastChanges(
  tx: Tx,
  cases: readonly { application: Created<'application'>; member: Membership }[],
): Promise<Map<string, Rows['membershipEvent']>> {
  const events = await tx.find(
    'membershipEvent',
    { memberId: cases.map(({ member }) => member.id) },
    { order: 'createdAt' },
  );
  const last = new Map(events.map((event) => [event.memberId, event]));
  for (const { application, member } of cases) {
    const event = last.get(member.id);
    if (event?.applicationId !== application.id || event.toState !== member.state || event.unionId !== member.unionId)
      throw new Conflict('moved-on', '会籍此后已有变动，不能撤销', 'The membership has changed since');
  }
  return last;
}
