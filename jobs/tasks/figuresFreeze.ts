import { freezeMonths } from '../../workflows/monthlyFigures/freezeMonths.ts';
import { task } from '../task.ts';

/** Daily, so that a month whose night was missed is written the next. */
export const figuresFreeze = task({
  name: 'figures.freeze',
  title: { zh: '记入月度会籍数字', en: 'Freezing monthly figures' },
  every: '10 1 * * *',
  results: { months: { zh: '记入月数', en: 'Months written' } },
  run: ({ signal }) => freezeMonths({ signal }),
});
