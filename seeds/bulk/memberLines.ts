// Lines of COPY for synthetic members, made as fast as they can be: what repeats is kept.
import type { HoldingUnion } from '../../models/store/queries/bulkTargets.ts';
import { encryptField, keyedHash } from '../../models/store/sql/crypto.ts';
import { mobileAt } from '../synthetic/mobile.ts';
import { personName } from '../synthetic/personNames.ts';
import { type Random, randomFrom } from '../synthetic/random.ts';
import { residentIds } from '../synthetic/residentIds.ts';
import { bulkCodes } from './bulkCodes.ts';
import { memberGrams } from './memberGrams.ts';
import { orderedIds } from './orderedIds.ts';

export const memberColumns =
  'id number union_id employer_name name document_type document_number document_number_hash phone phone_hash sex birth_date employment_type occupation division_id state ended_reason joined_on ended_on initials grams created_at'.split(
    ' ',
  );

export type WantedMembers = {
  rows: number;
  /** First running number: also says which people these are. */
  first: number;
  unions: readonly HoldingUnion[];
  seed: number;
  now: Date;
};
const years = 3;

/** @returns what makes the lines of `count` members from the n-th on; whoever makes them, they are the same people. */
export function memberLines({
  rows,
  first,
  unions,
  seed,
  now,
}: WantedMembers): (from: number, count: number) => string {
  const identity = residentIds(bulkCodes(), 1);
  const homes = unions.map(({ id, name, divisionId }) => ({
    id,
    employer: name.replace(/工会(联合会|委员会)?$/, ''),
    division: divisionId ?? '\\N',
    province: (divisionId ?? '00').slice(0, 2),
  }));
  const begin = now.getTime() - years * 365 * 86_400_000;
  return (from, count) => {
    const random = randomFrom(seed * 1_000_003 + from);
    const idAt = orderedIds(random);
    let lines = '';
    for (let n = from; n < from + count; n++) {
      const { number, birthDate, sex } = identity(first + n);
      const phone = mobileAt(first + n);
      const home = homes[homeIndex(random, homes.length)] as (typeof homes)[number];
      const parts = personName(random, sex);
      const running = home.province + String(first + n).padStart(8, '0');
      const { initials, grams } = memberGrams(parts, running);
      const at = begin + Math.floor((n / rows) * (now.getTime() - begin));
      const joined = dayOf(at);
      const fate = random.next();
      lines += `${idAt(at, n)}\t${running}\t${home.id}\t${home.employer}\t${parts.join('')}\tresident\t${encryptField(number)}\t${keyedHash(number, 'documentNumber')}\t${encryptField(phone)}\t${keyedHash(phone, 'phone')}\t${sex}\t${birthDate}\t${employment(random)}\t${home.division}\t${standing(fate, joined)}\t${initials}\t${grams}\t${stamp(at)}\n`;
    }
    return lines;
  };
}

/** Some unions are a hundred times as large as others. */
const homeIndex = (random: Random, count: number): number => Math.floor(random.next() ** 2 * count);

const employment = (random: Random): string => {
  const kind = random.next();
  return kind < 0.75 ? 'enterprise\t\\N' : kind < 0.9 ? 'institution\t\\N' : 'newForm\tcourier';
};

/** state, ended_reason, joined_on, ended_on: most are in force. */
function standing(fate: number, joined: string): string {
  if (fate < 0.02) return `ended\tleft\t${joined}\t${joined}`;
  return `${fate < 0.04 ? 'retained' : 'active'}\t\\N\t${joined}\t\\N`;
}

let [lastMinute, lastStamp] = [-1, ''];
const stamp = (at: number): string => {
  const minute = Math.floor(at / 60_000);
  if (minute !== lastMinute) [lastMinute, lastStamp] = [minute, new Date(minute * 60_000).toISOString().slice(0, 17)];
  const seconds = (at % 60_000) / 1_000;
  return `${lastStamp}${seconds < 10 ? '0' : ''}${seconds.toFixed(3)}Z`;
};
const dayOf = (at: number): string => stamp(at).slice(0, 10);
