// A cron line as people say it: 每周一 02:00. Parts that are rarely used come out stiff, but never wrong.

const weekdayNames = ['日', '一', '二', '三', '四', '五', '六', '日'];
const everyStep = /^\*\/(\d+)$/;

/** @param cron five fields that have been checked. */
export function cronInWords(cron: string): string {
  const [minute = '*', hour = '*', day = '*', month = '*', weekday = '*'] = cron.trim().split(/\s+/);
  const time = timeWords(minute, hour);
  const days = dayWords(day, month, weekday);
  if (days) return `${days} ${time}`;
  return time.startsWith('每') ? time : `每天 ${time}`;
}

function timeWords(minute: string, hour: string): string {
  const minutes = singles(minute);
  const hours = singles(hour);
  if (minutes && hours) return hours.flatMap((h) => minutes.map((m) => `${two(h)}:${two(m)}`)).join('、');
  if (hour === '*') return minuteWords(minute, '每小时');
  const step = everyStep.exec(hour)?.[1];
  return `${step ? `每${step}小时` : `${listed(hour)}时`}${minuteWords(minute, '')}`;
}

function minuteWords(minute: string, each: string): string {
  if (minute === '*') return '每分钟';
  const step = everyStep.exec(minute)?.[1];
  return step ? `每${step}分钟` : `${each}第${listed(minute)}分`;
}

function dayWords(day: string, month: string, weekday: string): string {
  const months = month === '*' ? '' : `每年${listed(month)}月`;
  const onDays = day === '*' ? '' : `${months ? '' : '每月'}${listed(day)}日`;
  const onWeekdays = weekday === '*' ? '' : `每${listed(weekday, (name) => `周${weekdayNames[Number(name)] ?? name}`)}`;
  const either = [onDays, onWeekdays].filter(Boolean).join('或');
  return `${months}${months && !either ? '每天' : either}`;
}

/** 1-5,7 → 1–5、7 */
const listed = (field: string, name: (value: string) => string = (value) => value): string =>
  field
    .split(',')
    .map((piece) => {
      const [span = '', step] = piece.split('/');
      const words = span === '*' ? '全部' : span.split('-').map(name).join('至');
      return step ? `${words}中每隔${step}个` : words;
    })
    .join('、');

/** The values of a field that lists few of them; undefined for ranges, steps and stars. */
function singles(field: string): number[] | undefined {
  const pieces = field.split(',');
  return pieces.length <= 4 && pieces.every((piece) => /^\d+$/.test(piece)) ? pieces.map(Number) : undefined;
}

const two = (value: number) => String(value).padStart(2, '0');
