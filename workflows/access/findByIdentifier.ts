import type { Rows } from '../../models/rows.ts';
import { find } from '../../models/store/sql/find.ts';
import { parseMobile } from '../../rules/keywords/mobile.ts';
import { normaliseNumber } from '../../rules/keywords/parsed.ts';

/** The account that a phone, document number, e-mail address or login name points to; nobody when two would fit. */
export async function findByIdentifier(identifier: string): Promise<Rows['account'] | undefined> {
  const text = identifier.normalize('NFKC').trim();
  if (text === '' || text.length > 120) return undefined;
  const number = normaliseNumber(text);
  const mobile = parseMobile(number);
  const questions: Record<string, unknown>[] = [{ loginName: text.toLowerCase() }];
  if (mobile.ok) questions.push({ phone: mobile.normalised });
  if (text.includes('@')) questions.push({ email: text.toLowerCase(), emailVerifiedAt: { ne: null } });
  else if (/^[A-Z0-9]{5,18}$/.test(number)) questions.push({ documentNumber: number });
  const found = (await Promise.all(questions.map((where) => find('account', where, { limit: 2 })))).flat();
  const distinct = new Map(found.map((row) => [row.id, row]));
  return distinct.size === 1 ? found[0] : undefined;
}
