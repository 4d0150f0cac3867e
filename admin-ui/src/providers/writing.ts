// How a language sets out what it lists, labels, dates and counts.
import type { Language } from '../../../contract/words.ts';

const tags = { zh: 'zh-CN', en: 'en-GB' } as const;
/** In Chinese days stand as 2026-11-21: they line up in a column. */
const days = { zh: { tag: 'sv-SE', dateStyle: 'short' }, en: { tag: 'en-GB', dateStyle: 'medium' } } as const;
const marks = {
  zh: { colon: '：', stop: '。', between: '；', after: '', open: '（', close: '）' },
  en: { colon: ': ', stop: '. ', between: '; ', after: ' ', open: ' (', close: ')' },
};
const nothing = '—';

export type Writing = ReturnType<typeof writingOf>;

function writingOf(language: Language) {
  const { colon, stop, between, after, open, close } = marks[language];
  const { tag, dateStyle } = days[language];
  const items = new Intl.ListFormat(tags[language], { type: 'conjunction', style: 'narrow' });
  const numbers = new Intl.NumberFormat(tags[language]);
  const changes = new Intl.NumberFormat(tags[language], { signDisplay: 'exceptZero' });
  const percents = new Intl.NumberFormat(tags[language], { style: 'percent' });
  const dated = (value: unknown, options: Intl.DateTimeFormatOptions, by: string = tag) => {
    const at = new Date(String(value ?? ''));
    return Number.isNaN(at.getTime()) ? nothing : at.toLocaleString(by, options);
  };
  return {
    list: (listed: readonly string[]): string => items.format(listed),
    /** One behind the other; what ends with a stop of its own gets none. */
    sentences: ([first = '', ...others]: readonly string[]): string =>
      others.reduce((said, next) => said + (/[。.!?！？]$/.test(said) ? after : between) + next, first),
    stop,
    colon,
    labelled: (label: string, value: string): string => label + colon + value,
    aside: (text: string, said: string): string => text + open + said + close,
    number: (count: number): string => numbers.format(count),
    /** By how much it grew or fell, with its sign. */
    change: (by: number): string => changes.format(by),
    /** @param share 0.12 for 12 % */
    percent: (share: number): string => percents.format(share),
    /** A civil day, the same wherever the reader is. */
    day: (value: unknown): string => dated(String(value ?? '').slice(0, 10), { dateStyle, timeZone: 'UTC' }),
    /** The month of a civil day. */
    month: (value: string): string =>
      language === 'zh' ? value.slice(0, 7) : dated(value, { month: 'short', year: 'numeric', timeZone: 'UTC' }),
    /** A moment in the reader's time zone, unless another is named. */
    moment: (value: unknown, timeZone?: string): string => dated(value, { dateStyle, timeStyle: 'short', timeZone }),
    time: (value: unknown): string => dated(value, { timeStyle: 'short' }),
    weekday: (value: unknown, timeZone: string): string => dated(value, { weekday: 'short', timeZone }, tags[language]),
  };
}

const written = { zh: writingOf('zh'), en: writingOf('en') };

export const writingIn = (locale: string): Writing => written[locale === 'en' ? 'en' : 'zh'];
