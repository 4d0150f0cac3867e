import { Conflict } from '../../errors.ts';
import { putFile } from '../../models/store/files/putFile.ts';
import type { Actor, PersonActor } from '../../models/store/gates/actor.ts';
import { get } from '../../models/store/gates/read.ts';
import { assertMayWrite } from '../../models/store/gates/scopeGate.ts';
import type { Shown } from '../../models/store/gates/shownRow.ts';
import { type Tx, transact } from '../../models/store/writing/transaction.ts';
import { mostUploaded } from '../../mostUploaded.ts';

/** Until it hangs on a record: who begins something finishes it within a week, or begins again. */
export const unusedDays = 7;
const mostUnused = 60;

type Upload = { name: string; bytes: Buffer };

/** Keeps what a person sends in; only he sees it, and for a week, until something uses it. @throws Conflict when he has sent in too much that nothing uses, Forbidden while an administrator lacks his second factor, and what putFile throws */
export async function uploadFile(
  actor: PersonActor,
  { name, bytes }: Upload,
  by: keyof typeof mostUploaded,
): Promise<Shown<'file'>> {
  if (by === 'admin') assertMayWrite(actor);
  const { id } = await transact(actor, { action: 'create' }, async (tx) => {
    await refuseHoarding(tx, actor);
    return putFile(tx, {
      ...{ name, bytes, most: mostUploaded[by], ownerId: actor.accountId, unionId: unionOf(actor, by) },
      expiresAt: new Date(Date.now() + unusedDays * 86_400_000),
    });
  });
  return get(actor, 'file', id, { as: 'self' });
}

/** Nobody fills the store with what nothing uses. */
async function refuseHoarding(tx: Tx, { accountId }: PersonActor): Promise<void> {
  const unused = await tx.find('file', { ownerId: accountId, recordId: null }, { limit: mostUnused });
  if (unused.length < mostUnused) return;
  throw new Conflict(
    'too-many-files',
    `您已上传${mostUnused}个还没有用到的文件，请先提交申请；没有用到的文件${unusedDays}天后自动清除`,
    `You have sent in ${mostUnused} files that nothing uses yet; submit first. What is not used is forgotten after ${unusedDays} days`,
  );
}

const unionOf = ({ powers }: Actor, by: keyof typeof mostUploaded) =>
  by === 'admin' ? (powers[0]?.unionId ?? null) : null;
