import { medianSeconds } from '../../models/store/queries/applications.ts';
import { remember } from '../../models/store/sql/remember.ts';
import { pathsTo } from '../../models/store/sql/unionPath.ts';

const day = 86_400;

/**
 * How many days a process usually takes at a union, measured there or at the nearest union above it; 0 for the same day,
 * null when too little is known. Provinces differ in their rules, so nothing is taken from above them.
 */
export const usualDays = remember(
  { most: 5_000, ms: 10 * 60_000 },
  async (process: string, unionPath: string): Promise<number | null> => {
    const paths = pathsTo(unionPath).slice(1).reverse();
    const seconds = paths.length ? await medianSeconds(process, paths) : undefined;
    return seconds === undefined ? null : Math.round(seconds / day);
  },
);
