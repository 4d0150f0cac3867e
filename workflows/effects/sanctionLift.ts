// An appeal that is approved lifts the sanction; one that is rejected leaves it.

import type { Tx } from '../../models/store/writing/transaction.ts';
import { type EffectCase, effect } from '../effect.ts';

type Case = EffectCase<'sanction', Record<never, never>>;

export const sanctionLift = effect({
  name: 'sanction.lift',
  title: { zh: '解除限制', en: 'Lift the sanction' },
  subject: 'sanction',
  reads: {},
  undoable: true,
  reverses: true,

  preview: ({ subject: { personName, validTo, liftedAt } }) => [
    liftedAt
      ? { zh: `对${personName}的限制已经解除，没有变化`, en: `The sanction of ${personName} is lifted already` }
      : {
          zh: `立即解除对${personName}的限制（${validTo ? `原定到${validTo}` : '原无期限'}）`,
          en: `The sanction of ${personName} (${validTo ? `until ${validTo}` : 'without a term'}) is lifted at once`,
        },
  ],

  async apply(tx, cases) {
    const liftedAt = new Date().toISOString();
    return cases.map(({ subject }) => {
      const before = { liftedAt: subject.liftedAt ?? null };
      if (!subject.liftedAt) tx.update('sanction', subject, { liftedAt });
      return { before };
    });
  },

  async confirm() {
    // It has been lifted; that it stays so is said by the case.
  },

  undo: async (tx, cases) => putBack(tx, cases),
  takeBack: async (tx, cases) =>
    putBack(
      tx,
      cases.filter(({ application }) => application.reviewWhen === 'before'),
    ),
});

/** One that was lifted by hand before the decision stays lifted. */
function putBack(tx: Tx, cases: readonly Case[]): void {
  for (const { subject, before } of cases)
    if (subject.liftedAt && !before.liftedAt) tx.update('sanction', subject, { liftedAt: null });
}
