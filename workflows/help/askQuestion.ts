// A question from the page of help. Who asks is not kept, nor his number: neither in the question nor in the audit.
import { Forbidden, Invalid, TooMany } from '../../errors.ts';
import { systemActor } from '../../models/store/gates/actor.ts';
import { rateLimiter } from '../../models/store/queries/rateLimits.ts';
import { transact } from '../../models/store/writing/transaction.ts';
import { type HumanProof, isHuman } from '../access/isHuman.ts';
import { networkOf, type RequestContext } from '../access/visitor.ts';

const perHour = 20;
/** From one network, before a human has to show himself. */
const unchecked = 3;

/** `path`: of the union whose page of help it is. */
type Asked = { text: unknown; path: string; proof?: HumanProof };

/** @throws Invalid, TooMany, and Forbidden `human-check` where a human has to show himself first */
export async function askQuestion({ text, path, proof }: Asked, { ip }: RequestContext): Promise<void> {
  const asked = readQuestion(text);
  const network = networkOf(ip);
  const questions = rateLimiter('questions', perHour, 3600);
  const { used } = await questions.peek(network);
  if (used >= unchecked && !(await isHuman(proof)))
    throw new Forbidden(
      'human-check',
      '请先完成人机验证，再提交问题',
      'Show that you are human, then send the question',
    );
  const { allowed, retryAfter } = await questions.take(network);
  if (!allowed)
    throw new TooMany(
      retryAfter,
      '您所在的网络提问过于频繁，请稍后再试',
      'Too many questions from this network; try later',
    );
  await transact(systemActor, { action: 'create' }, async (tx) => {
    const union = await tx.findOne('union', { path });
    if (union) tx.create('question', { text: asked, unionId: union.id, state: 'asked' });
  });
}

function readQuestion(given: unknown): string {
  const text = String(given ?? '')
    .replace(/\s+/g, ' ')
    .trim();
  if (text.length < 5 || text.length > 300) throw wrong('请写5至300个字', 'Write 5 to 300 characters, please');
  // A phone has eleven digits, a document number up to eighteen, however they are set apart.
  if (/\d{7}/.test(text.normalize('NFKC').replace(/[\s.()-]/g, '')))
    throw wrong(
      '问题里好像有电话或证件号码，请去掉后再提交',
      'There seems to be a phone or document number in it; please take it out',
    );
  return text;
}

const wrong = (message: string, messageEn: string) => new Invalid([{ path: 'text', message, messageEn }]);
