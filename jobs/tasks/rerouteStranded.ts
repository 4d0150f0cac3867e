import { rerouteStranded } from '../../workflows/reviews/rerouteStranded.ts';
import type { Task } from '../task.ts';

export const rerouteStrandedTask: Task<'review.reroute'> = ({ signal }) => rerouteStranded({ signal });
