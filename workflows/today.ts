import { dayIn } from '../civilDay.ts';
import { config } from '../config.ts';

const dayHere = dayIn(config.timezone);

/** The civil day of a moment in the instance's time zone. Rules never read the clock: they get this as a fact. */
export const today = (moment: Date = new Date()): string => dayHere(moment);
