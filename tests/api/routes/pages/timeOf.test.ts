import { expect, it } from '@jest/globals';
import { waitOf } from '../../../../api/routes/pages/timeOf.ts';

it.each([
  ['2026-11-25T08:00:00+08:00', '2026-11-25T23:59:59+08:00', '今天提交'],
  ['2026-11-25T23:00:00+08:00', '2026-11-26T00:30:00+08:00', '已等待1天'],
  ['2026-11-25T01:00:00+08:00', '2026-11-26T23:00:00+08:00', '已等待1天'],
  ['2025-12-31T23:00:00+08:00', '2026-01-03T01:00:00+08:00', '已等待3天'],
])('what was submitted at %s is at %s: %s', (moment, now, words) => {
  expect(waitOf(moment, 'zh', new Date(now))).toBe(words);
});
