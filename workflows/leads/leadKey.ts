import { shortName } from '../unions/shortName.ts';

/** What of a name is compared: 云帆电子（南京）有限公司 and 云帆电子(南京)有限公司工会委员会 are of one employer. */
export function leadKey(name: string): string {
  const plain = name
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{Letter}\p{Number}]/gu, '');
  const shorter = shortName(plain);
  return shorter ? leadKey(shorter) : plain;
}
