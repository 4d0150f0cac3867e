// Transfer: the membership itself moves to the receiving union, with its number and its story; so there are never two.
import { Conflict } from '../../errors.ts';
import { employersByCase } from '../members/employersByCase.ts';
import { membershipEffect } from '../members/membershipEffect.ts';

export const memberTransfer = membershipEffect({
  name: 'member.transfer',
  title: { zh: '转移会籍', en: 'Transfer the membership' },
  kind: 'transferred',
  leavesUnion: true,
  reads: {
    union: { type: 'union', needed: true },
    division: { type: 'text' },
    unitName: { type: 'text' },
    employer: { type: 'text' },
    otherUnitName: { type: 'text' },
    employmentType: { type: 'choice' },
    occupation: { type: 'choice' },
  },

  preview: ({ union, from, subject }) => [
    {
      zh: `会籍从${from?.name ?? '原工会'}转到${union.name}，会员编号${subject.number}不变`,
      en: `The membership moves from ${from?.name ?? 'its union'} to ${union.name}; the number ${subject.number} stays`,
    },
    ...(subject.state === 'retained'
      ? [{ zh: '会籍由保留会籍恢复为在册', en: 'The membership becomes active again' }]
      : []),
  ],

  async change(tx, cases) {
    const employers = await employersByCase(tx, cases);
    return cases.map((found) => {
      const { subject, union, read } = found;
      if (subject.unionId === union.id)
        throw new Conflict('same-union', `会籍已在${union.name}`, `The membership is at ${union.name} already`);
      return {
        unionId: union.id,
        state: 'active',
        divisionId: read.division ?? union.divisionId,
        ...employers.get(found),
        employmentType: read.employmentType ?? subject.employmentType,
        occupation: read.occupation ?? subject.occupation,
      };
    });
  },
});
