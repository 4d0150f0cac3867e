import { NotFound, TooMany } from '../../errors.ts';
import { systemActor } from '../../models/store/gates/actor.ts';
import { rateLimiter } from '../../models/store/queries/rateLimits.ts';
import { transact } from '../../models/store/writing/transaction.ts';
import { networkOf, type RequestContext } from '../access/visitor.ts';
import { faqsAt } from '../documents/faqsAt.ts';
import { rulebook } from '../documents/rulebook.ts';

const perHour = 60;
/** `path`: of the union whose page of help it is. */
type Vote = { faq: string; isHelpful: boolean; path: string };

/** One more reader whom an answer helped, or did not. @throws NotFound for a question that is not in force there, TooMany */
export async function countHelpful({ faq, isHelpful, path }: Vote, { ip }: RequestContext): Promise<void> {
  const book = await rulebook();
  const asked = faqsAt(book, book.at(path)).find(({ id }) => id === faq);
  if (!asked) throw new NotFound('没有这条常见问题', 'There is no such question');
  const { allowed, retryAfter } = await rateLimiter('helpful', perHour, 3600).take(networkOf(ip));
  if (!allowed) throw new TooMany(retryAfter, '点得太快了，请稍后再试', 'Too many at once; try later');
  const counted = isHelpful ? 'helpful' : 'unhelpful';
  await transact(systemActor, { action: 'update' }, async (tx) => {
    const union = await tx.findOne('union', { path });
    if (!union) return;
    const key = { unionId: union.id, faq };
    const found = await tx.findOne('faqTally', key);
    if (!found) tx.create('faqTally', { ...key, question: asked.question, helpful: 0, unhelpful: 0, [counted]: 1 });
    else {
      const tally = await tx.lock('faqTally', found.id);
      tx.update('faqTally', tally, { [counted]: tally[counted] + 1 });
    }
  });
}
