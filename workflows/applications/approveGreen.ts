import type { BulkResult } from '../../contract/bulk.ts';
import { AppError } from '../../errors.ts';
import type { Actor } from '../../models/store/gates/actor.ts';
import { get } from '../../models/store/gates/read.ts';
import { approveUndoably } from './decideApplication.ts';

/** Approves many at once, but only what the rules call green; each is its own transaction, and each refusal says why. */
export async function approveGreen(actor: Actor, ids: readonly string[]): Promise<BulkResult> {
  const result: BulkResult = { approved: [], refused: [] };
  for (const id of ids) {
    try {
      const application = await get(actor, 'application', id);
      if (application.light !== 'green') result.refused.push({ id, why: '规则判定不是绿灯，需逐件审核' });
      else {
        await approveUndoably(actor, id);
        result.approved.push(id);
      }
    } catch (error) {
      if (!(error instanceof AppError)) throw error;
      result.refused.push({ id, why: error.text.zh });
    }
  }
  return result;
}
