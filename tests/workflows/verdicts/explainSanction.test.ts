import { expect, it } from '@jest/globals';
import type { Verdict } from '../../../rules/engine/documentTypes.ts';
import { explainSanction } from '../../../workflows/verdicts/explainSanction.ts';

const verdict = { facts: { 'applicant.sanctioned': true }, outcome: 'refuse' } as Partial<Verdict> as Verdict;

it('says until when and how to appeal in the language it is read in', () => {
  const sanction = { until: '2027-01-01', reason: '刷单', appeal: undefined } as never;
  expect(explainSanction(verdict, sanction, undefined).fix).toBe(
    '限制到 2027-01-01（刷单）；有异议可以申诉；在“我的会籍”里办理申诉',
  );
  expect(explainSanction(verdict, sanction, undefined, 'en').fix).toBe(
    'Barred until 2027-01-01 (刷单); if you disagree you may appeal; under “My membership”',
  );
});
