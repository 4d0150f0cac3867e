import type { Rows } from '../../models/rows.ts';
import type { Actor } from '../../models/store/gates/actor.ts';
import { find } from '../../models/store/sql/find.ts';

/** The administrators of some unions, by the keys of these, each with the power his grant gives him. */
export async function unionAdmins(
  unions: ReadonlyMap<string, Rows['union']>,
  keys: readonly string[],
): Promise<Map<string, Actor>> {
  const chosen = keys.map((key) => [key, unions.get(key) as Rows['union']] as const);
  const grants = await find('grant', { unionId: chosen.map(([, { id }]) => id), role: 'unionAdmin' });
  const accounts = new Map(
    (await find('account', { id: grants.map(({ accountId }) => accountId) })).map((row) => [row.id, row]),
  );
  return new Map(
    chosen.map(([key, { id, path }]) => {
      const accountId = grants.find(({ unionId }) => unionId === id)?.accountId as string;
      const powers = [{ role: 'unionAdmin', unionId: id, path }] as const;
      return [key, { kind: 'person', accountId, label: accounts.get(accountId)?.name, powers } as Actor];
    }),
  );
}
