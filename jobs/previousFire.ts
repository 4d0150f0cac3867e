// When a five-field cron line last fired, in its own time zone. The ticker asks this instead of trusting timers, so a fire
// that passed while everything was stopped is found again.

type Civil = { year: number; month: number; day: number; hour: number; minute: number };

const furthest = 366 * 5;

/** The latest time at or before `now`; undefined when the line has not fired for five years. */
export function previousFire(cron: string, timezone: string, now: Date): Date | undefined {
  const [minutes, hours, days, months, weekdays] = parse(cron);
  const anyDay = cron.trim().split(/\s+/)[2] === '*';
  const anyWeekday = cron.trim().split(/\s+/)[4] === '*';
  const here = civil(now, timezone);
  for (let back = 0; back < furthest; back++) {
    const date = new Date(Date.UTC(here.year, here.month - 1, here.day - back));
    if (!months!.has(date.getUTCMonth() + 1)) continue;
    const onDay = days!.has(date.getUTCDate());
    const onWeekday = weekdays!.has(date.getUTCDay());
    // As cron has it: when both are restricted, either will do.
    if (!(anyDay || anyWeekday ? onDay && onWeekday : onDay || onWeekday)) continue;
    const latest = back === 0 ? here.hour * 60 + here.minute : 1439;
    for (let minute = latest; minute >= 0; minute--) {
      if (!hours!.has(Math.floor(minute / 60)) || !minutes!.has(minute % 60)) continue;
      const fire = instant(
        {
          year: date.getUTCFullYear(),
          month: date.getUTCMonth() + 1,
          day: date.getUTCDate(),
          hour: Math.floor(minute / 60),
          minute: minute % 60,
        },
        timezone,
      );
      if (fire && fire <= now) return fire;
    }
  }
  return undefined;
}

const ranges = [
  [0, 59],
  [0, 23],
  [1, 31],
  [1, 12],
  [0, 7],
] as const;

function parse(cron: string): Set<number>[] {
  const parts = cron.trim().split(/\s+/);
  if (parts.length !== 5) throw new Error(`cron 应有五项 / cron has five fields: ${cron}`);
  return parts.map(
    (part, index) => new Set(part.split(',').flatMap((piece) => expand(piece, ranges[index]!, index === 4))),
  );
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
