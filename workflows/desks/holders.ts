import { reviewersOf, type UnionReviewer } from '../../models/store/queries/colleagues.ts';
import { absencesOn, standInFor } from './standIns.ts';

export type Holders = {
  reviewers: readonly UnionReviewer[];
  /** Absences of the day, each with who stands in. */
  away: readonly { id: string; untilOn: string; standIn: string | undefined }[];
  /** Who has the cases on the desk of a reviewer: himself, those who stand in for him, or nobody (undefined), and then all have. */
  of(id: string): readonly (string | undefined)[];
};

/** Who has whose cases on a day, among those who review for these unions. */
export async function holdersOf(unionIds: readonly string[], day: string): Promise<Holders> {
  const [reviewers, absences] = await Promise.all([reviewersOf(unionIds, day), absencesOn(unionIds, day)]);
  const away = absences.map((absence) => ({
    id: absence.accountId,
    untilOn: absence.untilOn,
    standIn: standInFor(absence, absences, reviewers),
  }));
  return {
    reviewers,
    away,
    of: (id) => {
      const his = away.filter((each) => each.id === id);
      if (his.length) return his.map(({ standIn }) => standIn);
      return reviewers.some((each) => each.id === id) ? [id] : [undefined];
    },
  };
}

/** Whether the cases of one are none of another's. */
export const areElsewhere = (holders: Holders, id: string, reader: string | null): boolean =>
  holders.of(id).every((each) => each !== undefined && each !== reader);
