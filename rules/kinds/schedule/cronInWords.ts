// A cron line as people say it: 每周一 02:00, every Monday 02:00. Parts that are rarely used come out stiff, but never wrong.
import type { Language } from '../../../contract/words.ts';
import { cronWords } from './cronWords.ts';

const everyStep = /^\*\/(\d+)$/;

/** @param cron five fields that have been checked. */
export function cronInWords(cron: string, language: Language = 'zh'): string {
  const [minute = '*', hour = '*', day = '*', month = '*', weekday = '*'] = cron.trim().split(/\s+/);
  const time = timeWords(minute, hour, language);
  const days = dayWords(day, month, weekday, language);
  const { every, daily } = cronWords[language];
  if (days) return `${days} ${time}`;
  return time.startsWith(every) ? time : `${daily} ${time}`;
}

function timeWords(minute: string, hour: string, language: Language): string {
  const { comma, hourly, hours, atHours } = cronWords[language];
  const minutes = singles(minute);
  const listedHours = singles(hour);
  if (minutes && listedHours) return listedHours.flatMap((h) => minutes.map((m) => `${two(h)}:${two(m)}`)).join(comma);
  if (hour === '*') return minuteWords(minute, hourly, language);
  const step = everyStep.exec(hour)?.[1];
  return `${step ? hours(step) : atHours(listed(hour, language))}${minuteWords(minute, '', language)}`;
}

function minuteWords(minute: string, each: string, language: Language): string {
  const { everyMinute, minutes, atMinutes } = cronWords[language];
  if (minute === '*') return everyMinute;
  const step = everyStep.exec(minute)?.[1];
  return step ? minutes(step) : `${each}${atMinutes(listed(minute, language))}`;
}

function dayWords(day: string, month: string, weekday: string, language: Language): string {
  const { yearly, monthly, onDays, weekly, weekdays, or, daily } = cronWords[language];
  const months = month === '*' ? '' : yearly(listed(month, language));
  const dates = day === '*' ? '' : `${months ? '' : monthly}${onDays(listed(day, language))}`;
  const names = weekday === '*' ? '' : weekly(listed(weekday, language, (name) => weekdays[Number(name)] ?? name));
  const either = [dates, names].filter(Boolean).join(or);
  return `${months}${months && !either ? daily : either}`;
}

/** 1-5,7 → 1至5、7 */
function listed(field: string, language: Language, name: (value: string) => string = (value) => value): string {
  const { comma, to, all, stepped } = cronWords[language];
  return field
    .split(',')
    .map((piece) => {
      const [span = '', step] = piece.split('/');
      const words = span === '*' ? all : span.split('-').map(name).join(to);
      return step ? stepped(words, step) : words;
    })
    .join(comma);
}

/** The values of a field that lists few of them; undefined for ranges, steps and stars. */
function singles(field: string): number[] | undefined {
  const pieces = field.split(',');
  return pieces.length <= 4 && pieces.every((piece) => /^\d+$/.test(piece)) ? pieces.map(Number) : undefined;
}

const two = (value: number) => String(value).padStart(2, '0');
