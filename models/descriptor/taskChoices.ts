/** What can happen by itself; the tasks are in jobs/schedule.ts. */
export const taskChoices = [
  { value: 'review.centralised', zh: '集中审核', en: 'Centralised review' },
  { value: 'review.overdue', zh: '审核超期提醒', en: 'Overdue reminders' },
  { value: 'review.reroute', zh: '无人审核的转办', en: 'Cases without a reviewer' },
  { value: 'drafts.expire', zh: '结束过期暂存', en: 'Ending old drafts' },
  { value: 'review.reroute', zh: '审核转交', en: 'Handing reviews over' },
  { value: 'drafts.expire', zh: '暂存作废', en: 'Expiring drafts' },
  { value: 'audit.seal', zh: '封存审计', en: 'Sealing the audit' },
  { value: 'keys.rotate', zh: '更换加密密钥', en: 'Rotating keys' },
  { value: 'expired.forget', zh: '清除过期数据', en: 'Forgetting what expired' },
] as const;
