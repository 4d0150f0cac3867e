// Five-field cron lines. Of what croner reads, only digits, stars, lists, ranges and steps: what cronInWords can say.
import { Cron } from 'croner';

const plainFields = /^[\d\s*,/-]*$/;
const fields = ['分', '时', '日', '月', '星期'];

/** @throws Error for a line that is no cron or names no time zone there is. */
export function parseCron(line: string, timezone: string): Cron {
  if (!plainFields.test(line)) throw new SyntaxError(`only digits and * , - / are read: ${line}`);
  return new Cron(line, { timezone, mode: '5-part' });
}

/** The Chinese name of the first wrong field, `数量` when there are not five, undefined when all is well. */
export function wrongCronField(line: string): string | undefined {
  const parts = line.trim().split(/\s+/);
  if (parts.length !== fields.length) return '数量';
  return fields.find((_, wanted) => !canParse(parts.map((part, index) => (index === wanted ? part : '*')).join(' ')));
}

/** Whether there is any time at which a right line is due: the thirtieth of February never comes. */
export const everFires = (line: string): boolean =>
  parseCron(line, 'UTC').nextRun(new Date('2024-01-01T00:00:00Z')) !== null;

function canParse(line: string): boolean {
  try {
    parseCron(line, 'UTC');
    return true;
  } catch {
    return false;
  }
}

export function isTimezone(name: string): boolean {
  try {
    new Intl.DateTimeFormat('en', { timeZone: name });
    return true;
  } catch {
    return false;
  }
}
