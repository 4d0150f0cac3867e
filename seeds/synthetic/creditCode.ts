// Unified social credit codes, right in both checks, for units that do not exist.

const charset = '0123456789ABCDEFGHJKLMNPQRTUWXY';
const weights = [1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28];
const organisationWeights = [3, 7, 9, 10, 5, 8, 4, 2];

/** `prefix`: department and class, e.g. 81 union, 91 company, 12 institution. Distinct by prefix, division and serial (below a million). */
export function creditCode(prefix: string, divisionId: string, serial: number): string {
  const organisation = `${prefix.startsWith('8') ? 'MC' : 'MA'}${String(serial).padStart(6, '0')}`;
  const first17 = `${prefix}${divisionId.padEnd(6, '0').slice(0, 6)}${organisation}${organisationCheck(organisation)}`;
  return first17 + checkOf(first17);
}

function organisationCheck(first8: string): string {
  let sum = 0;
  for (let index = 0; index < 8; index++)
    sum += Number.parseInt(first8.charAt(index), 36) * (organisationWeights[index] ?? 0);
  const check = 11 - (sum % 11);
  return check === 10 ? 'X' : check === 11 ? '0' : String(check);
}

function checkOf(first17: string): string {
  let sum = 0;
  for (let index = 0; index < 17; index++) sum += charset.indexOf(first17.charAt(index)) * (weights[index] ?? 0);
  return charset.charAt((31 - (sum % 31)) % 31);
}
