// What can happen by itself, in words. A task's verb is named in jobs/schedule.ts, which does not compile without it.
import type { Title, Titles } from '../../models/descriptor/types.ts';
import { reviewRound } from '../../models/resources/reviewRound.ts';

type TaskDefinition = Title & {
  /** When it runs for the whole platform, as a cron line. One without it runs where a `schedule` document says so. */
  every?: string;
  /** The words for what its result names. */
  results: Titles;
};

const { total, done, approved, rejected, leftToInbox } = reviewRound.fields;

export const tasks = {
  'review.centralised': {
    zh: '集中审核',
    en: 'Centralised review',
    results: {
      skipped: { zh: '未执行', en: 'Skipped' },
      roundId: reviewRound.title,
      total: total.title,
      done: done.title,
      approved: approved.title,
      rejected: rejected.title,
      leftToInbox: leftToInbox.title,
    },
  },
  'review.overdue': {
    zh: '审核超期提醒',
    en: 'Overdue reminders',
    every: '0 9 * * *',
    results: { reminded: { zh: '已提醒', en: 'Reminded' } },
  },
  'review.reroute': {
    zh: '审核转办',
    en: 'Rerouting reviews',
    every: '*/10 * * * *',
    results: {
      rerouted: { zh: '已转办', en: 'Rerouted' },
      stuck: { zh: '无处可转', en: 'Nowhere to go' },
    },
  },
  'drafts.expire': {
    zh: '暂存过期',
    en: 'Expiring drafts',
    every: '50 3 * * *',
    results: { expired: { zh: '已过期', en: 'Expired' } },
  },
  'audit.seal': {
    zh: '封存审计',
    en: 'Sealing the audit',
    every: '*/5 * * * *',
    results: {
      blocks: { zh: '封存块', en: 'Blocks' },
      rows: { zh: '条数', en: 'Rows' },
    },
  },
  'keys.rotate': { zh: '更换加密密钥', en: 'Rotating keys', every: '30 3 * * *', results: {} },
  'expired.forget': {
    zh: '清除过期数据',
    en: 'Forgetting what expired',
    every: '20 * * * *',
    results: {
      secrets: { zh: '已清除的验证码', en: 'Secrets forgotten' },
      requestKeys: { zh: '已清除的重复请求记录', en: 'Request keys forgotten' },
      runs: { zh: '已清除的任务记录', en: 'Runs forgotten' },
    },
  },
} as const satisfies Record<string, TaskDefinition>;

export type TaskName = keyof typeof tasks;

/** What a task tells of itself: names that have a word, and nothing else. */
export type TaskResult<N extends TaskName> = { [K in keyof (typeof tasks)[N]['results']]?: number | string };

export const taskResults: Titles = Object.assign({}, ...Object.values(tasks).map(({ results }) => results));
