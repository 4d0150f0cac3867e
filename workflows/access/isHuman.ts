import { isSolved } from './humanChallenge.ts';
import { isReadRightly, type PictureCode } from './pictureCode.ts';

/** A solved challenge of `newHumanChallenge`, or what was read in the picture and what the session kept of it. */
export type HumanProof = { solution?: unknown; picture?: { given: unknown; kept: PictureCode | undefined } };

export async function isHuman(proof: HumanProof | undefined): Promise<boolean> {
  if (proof?.picture && (await isReadRightly(proof.picture.given, proof.picture.kept))) return true;
  return proof?.solution !== undefined && isSolved(proof.solution);
}
