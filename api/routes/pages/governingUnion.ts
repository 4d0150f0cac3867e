import type { Request } from 'express';
import { ownUnion } from '../../../workflows/access/ownUnion.ts';
import type { Governing } from '../../../workflows/unions/contactOf.ts';
import { ensureRoot } from '../../../workflows/unions/ensureRoot.ts';

/** The union a page is about; else the person's own, which is the same one for whoever has only one; else the topmost. */
export async function governingUnion({ actor }: Pick<Request, 'actor'>, about?: Governing): Promise<Governing> {
  if (about) return about;
  const own = actor?.accountId ? await ownUnion(actor) : undefined;
  return own ?? ensureRoot();
}
