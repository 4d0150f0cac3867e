import { sanction } from '../../models/resources/sanction.ts';
import type { PersonActor } from '../../models/store/gates/actor.ts';
import { find, findOne } from '../../models/store/sql/find.ts';
import { hashOf } from '../../models/store/sql/rows.ts';
import { sanctionsInForce } from '../cases/sanctionsInForce.ts';
import type { Rulebook } from '../documents/rulebook.ts';
import { appealProcess } from '../processes/appealProcess.ts';

export type OwnSanction = {
  id: string;
  /** What he is kept from. */
  from: string;
  union: string;
  reason: string;
  until: string | null;
  appeal: string | null;
  /** The process by which he appeals, where there is one. */
  process: string | undefined;
};

/** What keeps a person from something today, as he is told it himself. */
export async function ownSanctions({ accountId }: PersonActor, book: Rulebook): Promise<OwnSanction[]> {
  const account = await findOne('account', { id: accountId });
  if (!account?.documentNumber) return [];
  const inForce = await sanctionsInForce(hashOf('account', 'documentNumber', account.documentNumber));
  if (!inForce.length) return [];
  const unions = await find('union', { id: inForce.map(({ unionId }) => unionId) });
  const processes = book.published('process').map(({ body }) => body);
  const all = sanction.fields.process.choices.all[book.language];
  return inForce.map(({ id, process, reason, validTo, appeal, unionId }) => {
    const union = unions.find((each) => each.id === unionId);
    const rules = union && book.at(union.path);
    return {
      ...{ id, reason, union: union?.name ?? '', until: validTo ?? null, appeal: appeal ?? null },
      from: process === 'all' ? all : (processes.find(({ key }) => key === process)?.title ?? process),
      process: rules && appealProcess(book, rules, 'sanction'),
    };
  });
}
