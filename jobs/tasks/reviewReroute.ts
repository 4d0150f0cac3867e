import { rerouteStranded } from '../../workflows/reviews/rerouteStranded.ts';
import { task } from '../task.ts';

export const reviewReroute = task({
  name: 'review.reroute',
  title: { zh: '审核转办', en: 'Rerouting reviews' },
  every: '*/10 * * * *',
  results: {
    rerouted: { zh: '已转办', en: 'Rerouted' },
    stuck: { zh: '无处可转', en: 'Nowhere to go' },
  },
  run: ({ signal }) => rerouteStranded({ signal }),
});
