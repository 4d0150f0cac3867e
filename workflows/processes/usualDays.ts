import { medianSeconds } from '../../models/store/queries/usualTime.ts';
import { pathsTo } from '../../models/store/sql/unionPath.ts';

const day = 86_400;
const rememberedMs = 10 * 60_000;
const mostRemembered = 5_000;
const remembered = new Map<string, { until: number; days: Promise<number | null> }>();

/**
 * How many days a process usually takes at a union, measured there or at the nearest union above it; 0 for the same day,
 * null when too little is known. Provinces differ in their rules, so nothing is taken from above them.
 */
export function usualDays(process: string, unionPath: string): Promise<number | null> {
  const key = `${process} ${unionPath}`;
  const known = remembered.get(key);
  if (known && known.until > Date.now()) return known.days;
  if (remembered.size >= mostRemembered) remembered.clear();
  const days = measure(process, unionPath);
  remembered.set(key, { until: Date.now() + rememberedMs, days });
  days.catch(() => remembered.delete(key));
  return days;
}

async function measure(process: string, unionPath: string): Promise<number | null> {
  const paths = pathsTo(unionPath).slice(1).reverse();
  const seconds = paths.length ? await medianSeconds(process, paths) : undefined;
  return seconds === undefined ? null : Math.round(seconds / day);
}
