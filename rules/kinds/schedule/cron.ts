// Five-field cron, only to say whether a line can be right; the worker's own library runs it.

const fields = [
  { name: '分', low: 0, high: 59 },
  { name: '时', low: 0, high: 23 },
  { name: '日', low: 1, high: 31 },
  { name: '月', low: 1, high: 12 },
  { name: '星期', low: 0, high: 7 },
];

function isPart(part: string, low: number, high: number): boolean {
  const match = /^(?:\*|(\d{1,2})(?:-(\d{1,2}))?)(?:\/(\d{1,2}))?$/.exec(part);
  if (!match) return false;
  const [, from, to, step] = match;
  if (step !== undefined && Number(step) < 1) return false;
  if (from === undefined) return true;
  const last = to === undefined ? Number(from) : Number(to);
  return Number(from) >= low && last <= high && Number(from) <= last;
}

/** The Chinese name of the first wrong field, `数量` when there are not five, undefined when all is well. */
export function wrongCronField(cron: string): string | undefined {
  const parts = cron.trim().split(/\s+/);
  if (parts.length !== fields.length) return '数量';
  return fields.find(({ low, high }, index) => !parts[index]!.split(',').every((part) => isPart(part, low, high)))
    ?.name;
}
