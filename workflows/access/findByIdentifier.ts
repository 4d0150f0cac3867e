import type { Rows } from '../../models/rows.ts';
import { find } from '../../models/store/sql/find.ts';
import { readIdentifier } from './signInIdentifier.ts';

/** The account that a phone, document number, verified e-mail address or login name points to; nobody when two would fit. */
export async function findByIdentifier(identifier: unknown): Promise<Rows['account'] | undefined> {
  const questions = Object.entries(readIdentifier(identifier)).map(([field, value]) =>
    field === 'email' ? { email: value, emailVerifiedAt: { ne: null } } : { [field]: value },
  );
  const found = (await Promise.all(questions.map((where) => find('account', where, { limit: 2 })))).flat();
  const distinct = new Map(found.map((row) => [row.id, row]));
  return distinct.size === 1 ? found[0] : undefined;
}
