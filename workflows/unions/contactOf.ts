import { config } from '../../config.ts';
import type { Contact } from '../../contract/pageView.ts';
import type { Rows } from '../../models/rows.ts';
import { addWorkingDays, isWorkingDay } from '../../rules/engine/workingDays.ts';
import { clockText } from '../../rules/kinds/text/hoursText.ts';
import type { PlaceRules } from '../documents/placeRules.ts';
import type { Rulebook } from '../documents/rulebook.ts';
import { localTime } from '../localTime.ts';

/** A union as the one that governs: its place in the tree, and how it is reached. */
export type Governing = Pick<Rows['union'], 'path' | 'dutyPhone'>;

/** How its people reach a union: its own telephone goes before the line for all. */
export function contactOf({ path, dutyPhone }: Governing, book: Rulebook, now = new Date()): Contact {
  const rules = book.at(path, now);
  const contact = rules.contact ?? {};
  if (!dutyPhone || dutyPhone === contact.phone) return { ...contact, answers: answersAt(rules, now) };
  const { hours: _ofTheLine, ...others } = contact;
  return { ...others, phone: dutyPhone, isDuty: true };
}

/** Whether somebody answers now, and else from when on; undefined where no hours are known. */
function answersAt(rules: PlaceRules, now: Date): Contact['answers'] {
  const { contactHours: hours, workingDays, day } = rules;
  if (!hours) return undefined;
  const time = localTime(config.timezone, now);
  const isToday = isWorkingDay(workingDays, day) && time < hours.to;
  if (isToday && time >= hours.from) return { now: true };
  return {
    now: false,
    from: { day: isToday ? day : addWorkingDays(workingDays, day, 1), time: clockText(hours.from) },
  };
}
