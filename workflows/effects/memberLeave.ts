// 退会: whoever wants to leave leaves (章程6); he may join again.
import { membershipEffect } from '../members/membershipEffect.ts';

export const memberLeave = membershipEffect({
  name: 'member.leave',
  title: { zh: '退会', en: 'Leave' },
  kind: 'left',
  leavesUnion: true,
  reads: {},

  preview: ({ subject }) => [
    {
      zh: `会籍终止，会员编号${subject.number}停用，电子会员证失效`,
      en: `The membership ends; the number ${subject.number} and the card are no longer valid`,
    },
    { zh: '以后可以重新申请入会', en: 'It is possible to join again later' },
  ],

  change: async (_tx, cases) => cases.map(({ today }) => ({ state: 'ended', endedReason: 'left', endedOn: today })),
});
