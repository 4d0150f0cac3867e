// 开除会籍: for a serious crime with criminal punishment only, decided by the base union and reported to the one above (章程7).
import { membershipEffect } from '../members/membershipEffect.ts';

export const memberExpel = membershipEffect({
  name: 'member.expel',
  title: { zh: '开除会籍', en: 'Expel' },
  kind: 'expelled',
  leavesUnion: true,
  reads: {},

  preview: ({ subject }) => [
    {
      zh: `${subject.name}的会籍因开除而终止，会员编号${subject.number}停用`,
      en: `The membership of ${subject.name} ends by expulsion; the number ${subject.number} is no longer valid`,
    },
  ],

  change: async (_tx, cases) => cases.map(({ today }) => ({ state: 'ended', endedReason: 'expelled', endedOn: today })),
});
