import type { Request } from 'express';
import type { Rows } from '../../../models/rows.ts';
import { ownUnion } from '../../../workflows/access/ownUnion.ts';
import { ensureRoot } from '../../../workflows/unions/ensureRoot.ts';

export type Governing = Pick<Rows['union'], 'path' | 'dutyPhone'>;

/** The union a page is about; else the person's own, which is the same one for whoever has only one; else the topmost. */
export async function governingUnion({ actor }: Pick<Request, 'actor'>, about?: Governing): Promise<Governing> {
  if (about) return about;
  const own = actor?.accountId ? await ownUnion(actor) : undefined;
  return own ?? ensureRoot();
}
