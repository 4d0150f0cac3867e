import { Conflict } from '../../errors.ts';
import type { Rows } from '../../models/rows.ts';
import type { Actor } from '../../models/store/gates/actor.ts';
import { getFor } from '../../models/store/gates/read.ts';
import { type Tx, transact } from '../../models/store/writing/transaction.ts';
import { assertPossible } from '../assertPossible.ts';
import { type Rulebook, rulebook } from '../documents/rulebook.ts';
import { verbsOf } from '../verb.ts';
import { missingVariables, type NoticeChannel, renderNotice } from './renderNotice.ts';

/** Sends a dead message again, with new attempts; one whose template was broken is written anew from the template in force. */
export async function redriveNotice(actor: Actor, id: string): Promise<Rows['notice']> {
  if (actor.kind === 'person') await getFor(actor, 'notice', id, 'redrive');
  const book = await rulebook();
  return transact(actor, { action: 'redrive' }, async (tx) => {
    const notice = await tx.lock('notice', id);
    assertPossible('notice', notice, 'redrive');
    if (notice.urgent)
      throw new Conflict(
        'code-expired',
        '验证码已过期，请让本人重新获取',
        'The code has expired; the person should ask for a new one',
      );
    const now = new Date().toISOString();
    const inApp = notice.channel === 'inApp';
    const revived = tx.update('notice', notice, {
      ...(notice.attempts === 0 ? await rewrite(tx, notice, book) : {}),
      state: inApp ? 'sent' : 'pending',
      attempts: 0,
      nextAt: inApp ? null : now,
      sentAt: inApp ? now : null,
      lastError: null,
    });
    tx.auditOnly('notice', revived, { state: revived.state });
    tx.notify('notices');
    return revived;
  });
}

/** A message that was never tried died of its template. */
async function rewrite(tx: Tx, notice: Rows['notice'], book: Rulebook) {
  const union = await tx.findOne('union', { id: notice.unionId });
  const found = union && book.at(union.path).document('notice', notice.template);
  if (!found)
    throw new Conflict(
      'no-template',
      `没有生效的通知模板 ${notice.template}`,
      `No notice template ${notice.template} is in force`,
    );
  const missing = missingVariables(found.document, notice.channel as NoticeChannel, notice.variables);
  if (missing.length) {
    throw new Conflict(
      'template-broken',
      `模板 ${notice.template} 仍用到没有值的变量：${missing.join('、')}，请先修改模板`,
      `The template still uses variables without a value: ${missing.join(', ')}`,
    );
  }
  return {
    ...renderNotice(found.document, notice.channel as NoticeChannel, notice.variables),
    documentHash: found.hash,
  };
}

export const verbs = verbsOf('notice', { redrive: redriveNotice });
