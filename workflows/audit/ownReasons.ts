/** Reasons that nobody typed. The audit seals the Chinese one; a reader of English is told the other. */
export const ownReasons = {
  password: { zh: '密码', en: 'Password' },
  code: { zh: '短信验证码', en: 'Code by message' },
  adminPassword: { zh: '管理员：密码', en: 'Administrator: password' },
  adminPasswordTotp: { zh: '管理员：密码和动态口令', en: 'Administrator: password and one-time code' },
  adminCode: { zh: '管理员：短信验证码', en: 'Administrator: code by message' },
  adminCodeTotp: { zh: '管理员：短信验证码和动态口令', en: 'Administrator: code by message and one-time code' },
  resetLink: { zh: '重设链接', en: 'Link to reset it' },
  otherDevices: { zh: '其他全部设备', en: 'All other devices' },
  console: { zh: '系统控制台', en: 'Console' },
  setUp: { zh: '首次安装', en: 'First installation' },
  invitedAgain: { zh: '重新发送邀请', en: 'Invitation sent again' },
  withdrawn: { zh: '本人撤回申请', en: 'Withdrawn by the person' },
  silence: { zh: '期满未办理，视为同意', en: 'Approved by lapse of time' },
  silenceByHand: { zh: '期满，但须人工审核', en: 'Time has lapsed, but it needs a review by hand' },
  nobodyReviews: { zh: '原审核工会已没有审核人', en: 'The reviewing union has no reviewer any more' },
  adopted: { zh: '采用现有审计链为锚点', en: 'The present audit is taken as it is' },
} as const;
