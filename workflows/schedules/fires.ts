// When a five-field cron line fires, in its own time zone. The ticker asks for the last time instead of trusting timers, so a
// fire that passed while everything was stopped is found again; the panel asks for the next ones.

type Civil = { year: number; month: number; day: number; hour: number; minute: number };

const furthest = 366 * 5;
const lastMinute = 1439;

/** The latest time at or before `now`; undefined when the line has not fired for five years. */
export function previousFire(cron: string, timezone: string, now: Date): Date | undefined {
  const line = parse(cron);
  const here = civil(now, timezone);
  for (let back = 0; back < furthest; back++) {
    const date = dayFrom(here, -back);
    if (!line.isOn(date)) continue;
    for (let minute = back === 0 ? minuteOf(here) : lastMinute; minute >= 0; minute--) {
      const fire = fireAt(line, date, minute, timezone);
      if (fire && fire <= now) return fire;
    }
  }
  return undefined;
}

/** The next times after `now`; fewer than `count` when the line does not fire as often in five years. */
export function nextFires(cron: string, timezone: string, now: Date, count: number): Date[] {
  const line = parse(cron);
  const here = civil(now, timezone);
  const fires: Date[] = [];
  for (let ahead = 0; ahead < furthest && fires.length < count; ahead++) {
    const date = dayFrom(here, ahead);
    if (!line.isOn(date)) continue;
    for (let minute = ahead === 0 ? minuteOf(here) : 0; minute <= lastMinute && fires.length < count; minute++) {
      const fire = fireAt(line, date, minute, timezone);
      if (fire && fire > now) fires.push(fire);
    }
  }
  return fires;
}

const minuteOf = ({ hour, minute }: Civil) => hour * 60 + minute;
const dayFrom = ({ year, month, day }: Civil, days: number) => new Date(Date.UTC(year, month - 1, day + days));

type Line = { minutes: Set<number>; hours: Set<number>; isOn: (date: Date) => boolean };

/** Undefined when the line does not fire at this minute of the day, or the day has no such minute. */
function fireAt({ minutes, hours }: Line, date: Date, minute: number, timezone: string): Date | undefined {
  if (!hours.has(Math.floor(minute / 60)) || !minutes.has(minute % 60)) return undefined;
  const wanted = { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() };
  return instant({ ...wanted, hour: Math.floor(minute / 60), minute: minute % 60 }, timezone);
}

const ranges = [
  [0, 59],
  [0, 23],
  [1, 31],
  [1, 12],
  [0, 7],
] as const;

function parse(cron: string): Line {
  const parts = cron.trim().split(/\s+/);
  if (parts.length !== 5) throw new Error(`cron 应有五项 / cron has five fields: ${cron}`);
  const [minutes, hours, days, months, weekdays] = parts.map(
    (part, index) => new Set(part.split(',').flatMap((piece) => expand(piece, ranges[index]!, index === 4))),
  ) as [Set<number>, Set<number>, Set<number>, Set<number>, Set<number>];
  const isFree = parts[2] === '*' || parts[4] === '*';
  return {
    minutes,
    hours,
    isOn: (date) => {
      const onDay = days.has(date.getUTCDate());
      const onWeekday = weekdays.has(date.getUTCDay());
      // As cron has it: when both are restricted, either will do.
      return months.has(date.getUTCMonth() + 1) && (isFree ? onDay && onWeekday : onDay || onWeekday);
    },
  };
}

function expand(piece: string, [low, high]: readonly [number, number], weekday: boolean): number[] {
  const [span = '*', step] = piece.split('/');
  const [from, to] = span === '*' ? [low, high] : span.split('-').map(Number);
  const last = to ?? (step ? high : from!);
  const values: number[] = [];
  for (let value = from!; value <= last; value += Number(step ?? 1)) values.push(weekday ? value % 7 : value);
  return values;
}

function civil(moment: Date, timezone: string): Civil {
  const format = new Intl.DateTimeFormat('en-GB', {
    timeZone: timezone,
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
    hourCycle: 'h23',
  });
  const parts = Object.fromEntries(format.formatToParts(moment).map(({ type, value }) => [type, Number(value)]));
  return { year: parts.year!, month: parts.month!, day: parts.day!, hour: parts.hour!, minute: parts.minute! };
}

/** Undefined for a time of day that a change of clocks leaves out. */
function instant(wanted: Civil, timezone: string): Date | undefined {
  const asUtc = (each: Civil) => Date.UTC(each.year, each.month - 1, each.day, each.hour, each.minute);
  let guess = asUtc(wanted);
  for (let turn = 0; turn < 2; turn++) guess += asUtc(wanted) - asUtc(civil(new Date(guess), timezone));
  return asUtc(civil(new Date(guess), timezone)) === asUtc(wanted) ? new Date(guess) : undefined;
}
