import type { Language } from '../../../contract/words.ts';

const zh = {
  /** What begins like this says by itself how often. */
  every: '每',
  daily: '每天',
  comma: '、',
  to: '至',
  or: '或',
  all: '全部',
  stepped: (span: string, step: string) => `${span}中每隔${step}个`,
  everyMinute: '每分钟',
  hourly: '每小时',
  minutes: (step: string) => `每${step}分钟`,
  atMinutes: (minutes: string) => `第${minutes}分`,
  hours: (step: string) => `每${step}小时`,
  atHours: (hours: string) => `${hours}时`,
  yearly: (months: string) => `每年${months}月`,
  monthly: '每月',
  onDays: (days: string) => `${days}日`,
  weekly: (days: string) => `每${days}`,
  weekdays: ['周日', '周一', '周二', '周三', '周四', '周五', '周六', '周日'],
};

const en: typeof zh = {
  every: 'every',
  daily: 'every day',
  comma: ', ',
  to: ' to ',
  or: ' or ',
  all: 'all',
  stepped: (span, step) => `${span} by steps of ${step}`,
  everyMinute: 'every minute',
  hourly: 'every hour ',
  minutes: (step) => `every ${step} minutes`,
  atMinutes: (minutes) => `at minute ${minutes}`,
  hours: (step) => `every ${step} hours `,
  atHours: (hours) => `in the hours ${hours} `,
  yearly: (months) => `every year in month ${months}, `,
  monthly: 'every month ',
  onDays: (days) => `on day ${days}`,
  weekly: (days) => `every ${days}`,
  weekdays: ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'],
};

export const cronWords: Readonly<Record<Language, typeof zh>> = { zh, en };
