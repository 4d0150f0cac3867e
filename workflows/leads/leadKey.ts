import { shortName } from '../unions/shortName.ts';

/**
 * What of a name is compared: 云帆电子（某市）有限公司, 某市云帆电子 and 云帆电子有限公司工会委员会 are of one employer.
 * @param places the names of the divisions it lies in, whole: a province, a city
 */
export function leadKey(name: string, places: readonly string[] = []): string {
  const plain = withoutLegalForm(lettersOf(name.normalize('NFKC').replaceAll(bracketed(places), '')));
  const bare = plain.replace(leading(places), '');
  return [...bare].length > 1 ? bare : plain;
}

const lettersOf = (name: string) => name.toLowerCase().replace(/[^\p{Letter}\p{Number}]/gu, '');

function withoutLegalForm(plain: string): string {
  const shorter = shortName(plain);
  return shorter ? withoutLegalForm(shorter) : plain;
}

/** A place by its whole name and as it is said, without 市; the longest first. */
const alternatives = (places: readonly string[]): string =>
  places
    .flatMap((place) => [place, place.replace(/(?:特别行政区|.{0,6}自治区|省|市|区|县)$/u, '')])
    .filter((each) => [...each].length > 1)
    .sort((one, other) => other.length - one.length)
    .join('|') || '(?!)';
const bracketed = (places: readonly string[]) => new RegExp(`\\((?:${alternatives(places)})\\)`, 'gu');
const leading = (places: readonly string[]) => new RegExp(`^(?:${alternatives(places)})+`, 'u');
