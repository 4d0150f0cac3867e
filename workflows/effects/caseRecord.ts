// The outcome of the case is all there is to keep: an advice, a consent, a subsidy paid elsewhere.
import { effect } from '../effect.ts';

export const caseRecord = effect({
  name: 'case.record',
  title: { zh: '只记录结果', en: 'Keep the outcome' },
  subject: 'any',
  reads: {},
  undoable: true,
  preview: ({ application }) => [
    {
      zh: `记录“${application.title}”的结果，不改变其他信息`,
      en: `The outcome of ${application.title} is kept; nothing else changes`,
    },
  ],
  apply: async (_tx, cases) => cases.map(() => ({})),
  confirm: async () => undefined,
  undo: async () => undefined,
  takeBack: async () => undefined,
});
