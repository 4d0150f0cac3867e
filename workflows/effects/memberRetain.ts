// 保留会籍: out of work, retired or in military service one stays a member, pays no dues (章程8) and joins again by a transfer.
import { membershipEffect } from '../members/membershipEffect.ts';

export const memberRetain = membershipEffect({
  name: 'member.retain',
  title: { zh: '保留会籍', en: 'Retain the membership' },
  kind: 'retained',
  reads: {},

  preview: ({ union, from, subject }) => [
    ...(from
      ? [
          {
            zh: `会籍从${from.name}转到${union.name}保管`,
            en: `The membership moves from ${from.name} to ${union.name}, which keeps it`,
          },
        ]
      : []),
    {
      zh: `会籍改为保留会籍，会员编号${subject.number}不变；保留期间不缴纳会费`,
      en: `The membership is retained under the same number ${subject.number}; no dues are paid meanwhile`,
    },
    {
      zh: '重新就业后，办理会籍转移即恢复在册',
      en: 'Back at work, a transfer makes it active again',
    },
  ],

  change: async (_tx, cases) => cases.map(({ union }) => ({ state: 'retained', unionId: union.id })),
});
