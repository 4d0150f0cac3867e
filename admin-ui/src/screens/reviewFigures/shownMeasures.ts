import type { ReviewFigures, ReviewMeasure } from '../../../../contract/reviewFigures.ts';

/** Where nobody could appeal there is no column of appeals. */
export const shownMeasures = ({ words, total }: ReviewFigures): ReviewMeasure[] =>
  (Object.keys(words) as ReviewMeasure[]).filter(
    (name) => name !== 'upheld' || total.measures.upheld.count + total.measures.upheld.before > 0,
  );
