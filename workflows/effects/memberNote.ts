// What changes nothing of a membership and is kept in its story: waiting for work at the same employer, for one.
import { membershipEffect } from '../members/membershipEffect.ts';

export const memberNote = membershipEffect({
  name: 'member.note',
  title: { zh: '登记情况', en: 'Note' },
  kind: 'noted',
  reads: {},

  preview: ({ union }) => [
    {
      zh: `会籍不变，仍在${union.name}；情况记入会籍变动`,
      en: `The membership stays as it is, at ${union.name}; what happened is noted in its story`,
    },
  ],

  change: async (_tx, cases) => cases.map(() => ({})),
});
