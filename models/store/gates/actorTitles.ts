/** Who acts and has no name of his own. The audit seals the Chinese word; a reader of English is told the other. */
export const actorTitles = {
  system: { zh: '系统', en: 'System' },
  visitor: { zh: '访客', en: 'Visitor' },
  nameless: { zh: '未实名账号', en: 'Account without a name' },
  setUp: { zh: '首次安装', en: 'First installation' },
  review: { zh: '集中审核', en: 'Centralised review' },
  silence: { zh: '期满视为同意', en: 'Approval by lapse of time' },
  reroute: { zh: '审核转办', en: 'Rerouting of reviews' },
  remind: { zh: '超期提醒', en: 'Overdue reminders' },
  drafts: { zh: '暂存清理', en: 'Clearing of drafts' },
  retention: { zh: '到期清除', en: 'Forgetting what expired' },
  notices: { zh: '通知', en: 'Notices' },
  federations: { zh: '按行政区划建立下级工会', en: 'Laying federations by division' },
  figures: { zh: '月度数字', en: 'Monthly figures' },
  seal: { zh: '审计封存', en: 'Sealing of the audit' },
  restore: { zh: '恢复备份', en: 'Restoring a backup' },
} as const;
