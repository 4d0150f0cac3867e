// Resident IDs that are right in every digit and name nobody: the three sequence digits are only ever 000 or 999.
// The checksum is worked out here and not taken from rules/, so that the tests hold one against the other.

export type Identity = { number: string; birthDate: string; sex: 'male' | 'female' };

const weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
const checks = '10X98765432';
const firstDay = Date.UTC(1969, 0, 1);
const days = Math.round((Date.UTC(2008, 0, 1) - firstDay) / 86_400_000);

/** The n-th identity of this seed. Distinct for every n below `codes.length × 28,000` or so. `codes`: six-digit divisions. */
export function residentIds(codes: readonly string[], seed: number): (n: number) => Identity {
  const births = birthDates();
  const prefixSums = codes.map((code) => weighted(code, 0));
  const space = codes.length * days * 2;
  const stride = coprimeNear(Math.floor(space * 0.618034) + (seed % 1000), space);
  const start = (seed * 7919) % space;
  return (n) => {
    if (n >= space) throw new Error(`only ${space} distinct numbers from ${codes.length} divisions`);
    const at = (start + n * stride) % space;
    const male = at % 2 === 1;
    const day = Math.floor(at / 2) % days;
    const code = Math.floor(at / 2 / days);
    const birth = births[day] as Birth;
    const sum = (prefixSums[code] as number) + birth.sum + (male ? 9 * 14 : 0);
    return {
      number: `${codes[code]}${birth.compact}${male ? '999' : '000'}${checks.charAt(sum % 11)}`,
      birthDate: birth.date,
      sex: male ? 'male' : 'female',
    };
  };
}

type Birth = { date: string; compact: string; sum: number };
let births: Birth[] | undefined;

function birthDates(): Birth[] {
  births ??= Array.from({ length: days }, (_, day) => {
    const date = new Date(firstDay + day * 86_400_000).toISOString().slice(0, 10);
    const compact = date.replaceAll('-', '');
    return { date, compact, sum: weighted(compact, 6) };
  });
  return births;
}

/** Weighted sum of digits that begin at position `from`. The sequence stands at 14–16, whose weights add up to 8 + 4 + 2. */
function weighted(digits: string, from: number): number {
  return [...digits].reduce((sum, digit, index) => sum + Number(digit) * (weights[from + index] ?? 0), 0);
}

function coprimeNear(start: number, space: number): number {
  let candidate = start;
  while (commonDivisor(candidate, space) !== 1) candidate += 1;
  return candidate;
}

const commonDivisor = (a: number, b: number): number => (b === 0 ? a : commonDivisor(b, a % b));
