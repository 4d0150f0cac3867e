// A member corrects what is on file about him. Name and document stay as they are, and so does where he belongs.
import { membershipEffect } from '../members/membershipEffect.ts';

const reads = { employmentType: { type: 'choice' }, occupation: { type: 'choice' } } as const;

export const memberCorrect = membershipEffect({
  name: 'member.correct',
  title: { zh: '更正会员信息', en: 'Correct the particulars' },
  kind: 'corrected',
  reads,

  preview: () => [
    {
      zh: '会员信息改为所填的内容；没有填的选填项从会员信息中去掉',
      en: 'The particulars become what is filled in; optional ones left empty are taken off',
    },
    {
      zh: '姓名、证件号码、所在工会和单位不变',
      en: 'Name, document, union and employer stay as they are',
    },
  ],

  change: async (_tx, cases) =>
    cases.map(({ subject, read, data, asked }) => {
      const before = (subject.details ?? {}) as Record<string, unknown>;
      const isDetail = (name: string) => !Object.hasOwn(reads, name);
      return {
        ...(asked.includes('employmentType') && { employmentType: read.employmentType ?? null }),
        ...(asked.includes('occupation') && { occupation: read.occupation ?? null }),
        details: {
          ...Object.fromEntries(Object.entries(before).filter(([name]) => !asked.includes(name))),
          ...Object.fromEntries(Object.entries(data).filter(([name]) => isDetail(name))),
        },
      };
    }),
});
