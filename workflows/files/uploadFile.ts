import { putFile } from '../../models/store/files/putFile.ts';
import type { Actor, PersonActor } from '../../models/store/gates/actor.ts';
import { get } from '../../models/store/gates/read.ts';
import type { Shown } from '../../models/store/gates/shownRow.ts';
import { transact } from '../../models/store/writing/transaction.ts';

/** In bytes: what a member may send in, and an administrator. */
export const mostUploaded = { member: 5 << 20, admin: 20 << 20 } as const;

/** Until it hangs on a record: who begins something finishes it within a week, or begins again. */
const unusedDays = 7;

type Upload = { name: string; bytes: Buffer };

/** Keeps what a person sends in; only he sees it, and for a week, until something uses it. @throws what putFile throws */
export async function uploadFile(
  actor: PersonActor,
  { name, bytes }: Upload,
  by: keyof typeof mostUploaded,
): Promise<Shown<'file'>> {
  const { id } = await transact(actor, { action: 'create' }, async (tx) =>
    putFile(tx, {
      ...{ name, bytes, most: mostUploaded[by], ownerId: actor.accountId, unionId: unionOf(actor, by) },
      expiresAt: new Date(Date.now() + unusedDays * 86_400_000),
    }),
  );
  return get(actor, 'file', id, { as: 'self' });
}

const unionOf = ({ powers }: Actor, by: keyof typeof mostUploaded) =>
  by === 'admin' ? (powers[0]?.unionId ?? null) : null;
