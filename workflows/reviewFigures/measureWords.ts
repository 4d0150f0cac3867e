import type { MeasureWords, ReviewMeasure } from '../../contract/reviewFigures.ts';

/** In the order in which they stand in tables. */
export const measureWords: Record<ReviewMeasure, MeasureWords> = {
  received: {
    title: { zh: '收件', en: 'Received' },
    says: { zh: '期内首次提交的办件', en: 'Cases first submitted in the period' },
  },
  decided: {
    title: { zh: '办结', en: 'Decided' },
    says: { zh: '期内通过或不通过的办件', en: 'Cases approved or rejected in the period' },
  },
  approved: {
    title: { zh: '通过', en: 'Approved' },
    says: { zh: '期内通过的办件，包括无需审核的', en: 'Cases approved in the period, also those that need no review' },
  },
  rejected: {
    title: { zh: '不通过', en: 'Rejected' },
    says: { zh: '期内不通过的办件', en: 'Cases rejected in the period' },
  },
  returned: {
    title: { zh: '退回', en: 'Returned' },
    says: {
      zh: '期内最近一次被退回的办件，后来再提交的也算',
      en: 'Cases last returned in the period, also those that have come again',
    },
  },
  timed: {
    title: { zh: '首次决定用时（中位数）', en: 'Time to first decision (median)' },
    says: {
      zh: '期内首次通过、退回或不通过的办件，从首次提交算起：一半的办件不超过这个时间',
      en: 'Of cases first approved, returned or rejected in the period, from the first submission: half took no longer',
    },
  },
  overdue: {
    title: { zh: '期末超期', en: 'Overdue at the end' },
    says: {
      zh: '期末时（未结束的，现在）已过期限还没有决定的办件',
      en: 'Cases past their day and undecided when the period ended, or now while it runs',
    },
  },
  undone: {
    title: { zh: '撤销决定', en: 'Taken back' },
    says: {
      zh: '期内撤销过决定的办件：审核人撤回，或者申诉后撤销',
      en: 'Cases of which a decision was taken back in the period, by its reviewer or after an appeal',
    },
  },
  upheld: {
    title: { zh: '申诉成立', en: 'Appeals upheld' },
    says: { zh: '期内通过的申诉', en: 'Appeals approved in the period' },
  },
};
