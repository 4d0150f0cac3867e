// 抽查: a share of what is approved is looked at a second time by the union above the one that had it.
import type { Rows } from '../../models/rows.ts';
import { keyedHash } from '../../models/store/sql/crypto.ts';
import { findOne } from '../../models/store/sql/find.ts';
import type { Light } from '../../rules/engine/documentTypes.ts';
import type { ProcessAt } from '../processes/processAt.ts';
import { assignedUnion } from './reviewRoute.ts';

type Rates = Record<'automatic' | 'reviewed', Partial<Record<Light, number>>>;
type Approved = {
  process: ProcessAt;
  application: { id: string; light?: Light | null; spotCheck?: string | null };
  union: Rows['union'];
  from: Rows['union'] | undefined;
};
type Drawn = Partial<Pick<Rows['application'], 'spotCheck' | 'checkUnionId'>>;

/**
 * What an approval writes on its case; each is drawn once, however often it is decided.
 * @param isAutomatic nobody has looked: a job, the rules alone, or the silence of those who should have
 */
export async function drawSpotCheck(
  { process, application, union, from }: Approved,
  { light, isAutomatic }: { light: Light | null; isAutomatic: boolean },
): Promise<Drawn> {
  const rates = process.rules.parameters('review.sampling') as Rates | undefined;
  const rate = (light && rates?.[isAutomatic ? 'automatic' : 'reviewed']?.[light]) ?? 0;
  if (application.spotCheck || lotOf(application.id) >= rate) return {};
  return {
    spotCheck: 'open',
    checkUnionId: await unionAbove(assignedUnion(process.document.review, 'approve', { union, from }), union, from),
  };
}

/** Between 0 and 1 and evenly spread: the same for a case each time, and known to nobody who lacks the key. */
export const lotOf = (id: string): number =>
  Buffer.from(keyedHash(id, 'spot check'), 'base64url').readUIntBE(0, 6) / 2 ** 48;

async function unionAbove({ id }: { id: string }, ...known: readonly (Rows['union'] | undefined)[]): Promise<string> {
  const assigned = known.find((union) => union?.id === id) ?? (await findOne('union', { id }));
  return assigned?.parentId ?? id;
}
