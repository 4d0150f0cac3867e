import { remember } from '../models/store/sql/remember.ts';

/** The time of day where the clocks show the time of a zone, as HH:MM. */
export const localTime = (timeZone: string, moment: Date): string => clockOf(timeZone).format(moment);

/** Made once a zone: making one costs more than a whole message. */
const clockOf = remember(
  { most: 100 },
  (timeZone: string) =>
    new Intl.DateTimeFormat('en-GB', { timeZone, hour: '2-digit', minute: '2-digit', hourCycle: 'h23' }),
);
