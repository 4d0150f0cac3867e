/** What messages tell of. The name of an event holds one of these words between its ids. */
export const noticeEvents = [
  { value: 'submitted', zh: '办件已递交', en: 'Application submitted' },
  { value: 'approved', zh: '办件通过', en: 'Application approved' },
  { value: 'rejected', zh: '办件不通过', en: 'Application rejected' },
  { value: 'returned', zh: '办件退回修改', en: 'Application returned' },
  { value: 'withdrawn', zh: '办件已撤回', en: 'Application withdrawn' },
  { value: 'review.overdue', zh: '审核超期提醒', en: 'Review overdue' },
  { value: 'review.rerouted', zh: '审核转办', en: 'Review rerouted' },
  { value: 'review.rerouted', zh: '审核转交提醒', en: 'Review handed over' },
  { value: 'signIn.code', zh: '登录验证码', en: 'Sign-in code' },
] as const;
