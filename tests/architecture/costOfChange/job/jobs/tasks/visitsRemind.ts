import { find } from '../../models/store/sql/find.ts';
import { task } from '../task.ts';

/** How many visits lie ahead. */
export const visitsRemind = task({
  name: 'visits.remind',
  title: { zh: '走访提醒', en: 'Reminding of visits' },
  every: '* * * * *',
  results: { ahead: { zh: '待走访', en: 'Ahead' } },
  async run() {
    return { ahead: (await find('visit', { state: 'planned' })).length };
  },
});
