import { config } from '../../config.ts';

/** When the tasks run that need no schedule document, for the whole platform. The tasks are in jobs/schedule.ts. */
export const builtIn: readonly { task: string; cron: string; timezone: string }[] = [
  { task: 'audit.seal', cron: '*/5 * * * *', timezone: config.timezone },
  { task: 'review.overdue', cron: '0 9 * * *', timezone: config.timezone },
  { task: 'review.reroute', cron: '*/10 * * * *', timezone: config.timezone },
  { task: 'keys.rotate', cron: '30 3 * * *', timezone: config.timezone },
  { task: 'drafts.expire', cron: '50 3 * * *', timezone: config.timezone },
  { task: 'expired.forget', cron: '20 * * * *', timezone: config.timezone },
];
