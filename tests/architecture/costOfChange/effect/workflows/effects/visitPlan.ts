// A visit to a union is arranged; what is taken back is called off.
import type { Tx } from '../../models/store/writing/transaction.ts';
import { type EffectCase, effect } from '../effect.ts';

const reads = { visitOn: { type: 'date', needed: true }, purpose: { type: 'text', needed: true } } as const;

type Case = EffectCase<'union', typeof reads>;

export const visitPlan = effect({
  name: 'visit.plan',
  title: { zh: '安排走访', en: 'Arrange a visit' },
  subject: 'union',
  reads,
  undoable: true,
  preview: ({ subject, read }) => [
    { zh: `${read.visitOn}走访${subject.name}：${read.purpose}`, en: `${subject.name} is visited on ${read.visitOn}` },
  ],
  apply: async (tx, cases) =>
    cases.map(({ subject, read, today, made }) => {
      const values = { visitOn: read.visitOn ?? today, purpose: read.purpose ?? '', state: 'planned' } as const;
      return {
        visit: made.visit
          ? tx.update('visit', made.visit, values)
          : tx.create('visit', { unionId: subject.id, ...values }),
      };
    }),
  confirm: async () => undefined,
  undo: async (tx, cases) => callOff(tx, cases),
  takeBack: async (tx, cases) =>
    callOff(
      tx,
      cases.filter(({ application }) => application.reviewWhen === 'before'),
    ),
});

function callOff(tx: Tx, cases: readonly Case[]): void {
  for (const { made } of cases)
    if (made.visit?.state === 'planned') tx.update('visit', made.visit, { state: 'cancelled' });
}
