import { Invalid } from '../../errors.ts';
import type { Rows } from '../../models/rows.ts';
import type { Tx } from '../../models/store/writing/transaction.ts';

const most = 20;

/** By which the union is found from now on. @throws Invalid when it has too many */
export async function giveAlias(tx: Tx, unionId: string, words: string): Promise<Rows['union']> {
  const union = await tx.lock('union', unionId);
  if (union.aliases.includes(words)) return union;
  if (union.aliases.length >= most)
    throw new Invalid([
      {
        path: 'unionId',
        message: `“${union.name}”已有${most}个别名，请先在工会信息里去掉不用的`,
        messageEn: `${union.name} has ${most} aliases; remove some that are not used first`,
      },
    ]);
  return tx.update('union', union, { aliases: [...union.aliases, words] });
}
