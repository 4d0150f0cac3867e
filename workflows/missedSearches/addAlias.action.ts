// An alias that is offered to a union, taken by whoever looks after it.
import { Invalid } from '../../errors.ts';
import type { Actor } from '../../models/store/gates/actor.ts';
import { get, getFor } from '../../models/store/gates/read.ts';
import type { Shown } from '../../models/store/gates/shownRow.ts';
import { transact } from '../../models/store/writing/transaction.ts';
import { assertPossible } from '../assertPossible.ts';
import { verbsOf } from '../verb.ts';
import { giveAlias } from './giveAlias.ts';
import { wordsToKeep } from './wordsToKeep.ts';

async function addAlias(actor: Actor, id: string, alias: string): Promise<Shown<'union'>> {
  await getFor(actor, 'union', id, 'addAlias');
  const words = wordsToKeep(alias);
  if (!words) throw noAlias();
  await transact(actor, { action: 'addAlias' }, async (tx) => {
    assertPossible('union', await tx.lock('union', id), 'addAlias');
    await giveAlias(tx, id, words);
  });
  return get(actor, 'union', id);
}

const noAlias = () =>
  new Invalid([
    {
      path: 'alias',
      message: '别名是2至30个字的名称，不能是人名、电话或证件号码',
      messageEn: 'An alias has 2 to 30 characters and is no name or number of a person',
    },
  ]);

export const verbs = verbsOf('union', { addAlias: (actor, id, { alias }) => addAlias(actor, id, String(alias)) });
