import { approveSilent } from '../../workflows/applications/approveSilent.ts';
import { task } from '../task.ts';

/** Cases whose process takes silence for consent, once their days are over. */
export const silenceApprove = task({
  name: 'silence.approve',
  title: { zh: '期满视为同意', en: 'Approval by silence' },
  every: '10 0 * * *',
  results: {
    consented: { zh: '视为同意', en: 'Approved by silence' },
    left: { zh: '转人工', en: 'Left to people' },
  },
  run: ({ signal }) => approveSilent({ signal }),
});
