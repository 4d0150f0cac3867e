import type { Language } from '../../../contract/words.ts';
import type { ProcessDocument } from '../../documents.ts';

type Words = {
  when: Record<ProcessDocument['review']['when'], string>;
  by: Record<ProcessDocument['review']['by'], string>;
  review: (by: string, days: number) => string;
  confirm: string;
  all: (title: string, when: string, others: string[]) => string;
};

const words: Record<Language, Words> = {
  zh: {
    when: {
      none: '提交即办结，不需审核',
      before: '先审核，审核通过后生效',
      after: '提交后即时生效，之后审核，审核不通过的撤回',
    },
    by: { own: '本级工会', target: '所申请的工会', upper: '上一级工会' },
    review: (by, days) => `由${by}在${days}个工作日内审核。`,
    confirm: '提交时须以短信验证码确认。',
    all: (title, when, others) => `${title}：${when}。${others.join('')}`,
  },
  en: {
    when: {
      none: 'done as soon as it is submitted, without a review',
      before: 'reviewed first, and takes effect once approved',
      after: 'takes effect at once and is reviewed afterwards; what is rejected is undone',
    },
    by: { own: 'the union itself', target: 'the union applied to', upper: 'the next higher union' },
    review: (by, days) => `Reviewed by ${by} within ${days} working days.`,
    confirm: 'A code by text message confirms it.',
    all: (title, when, others) => [`${title}: ${when}.`, ...others].join(' '),
  },
};

export function sentence(
  { title, review, confirmBySms }: ProcessDocument,
  { language }: { language: Language },
): string {
  const { when, by, review: reviewed, confirm, all } = words[language];
  return all(title, when[review.when], [
    ...(review.when === 'none' ? [] : [reviewed(by[review.by], review.dueDays)]),
    ...(confirmBySms ? [confirm] : []),
  ]);
}
