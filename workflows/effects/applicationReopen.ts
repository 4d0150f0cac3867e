// An appeal that is approved gives the rejected application back to its person, who hands it in again as it was; somebody else reviews it.
import { Conflict } from '../../errors.ts';
import { statesIn } from '../../models/descriptor/states.ts';
import type { Rows } from '../../models/rows.ts';
import type { Tx } from '../../models/store/writing/transaction.ts';
import { type EffectCase, effect } from '../effect.ts';

type Case = EffectCase<'application', Record<never, never>>;
type Decided = Pick<
  Rows['application'],
  'state' | 'reason' | 'decidedAt' | 'decidedBy' | 'decidedById' | 'recusedId' | 'undoneAt'
>;

export const applicationReopen = effect({
  name: 'application.reopen',
  title: { zh: '撤销不通过的决定', en: 'Set a rejection aside' },
  subject: 'application',
  reads: {},
  undoable: true,
  reverses: true,

  preview: ({ subject: { title, number } }) => [
    {
      zh: `撤销“${title}”（${number}）不通过的决定，退回申请人；可以原样重新提交，由其他人审核`,
      en: `The rejection of ${title} (${number}) is set aside; the application goes back to be handed in again as it is, and somebody else reviews it`,
    },
  ],

  async apply(tx, cases) {
    await assertNoneAnew(tx, cases);
    return cases.map(({ subject }) => {
      if (subject.state !== 'rejected') throw moved();
      const { state, reason, decidedAt, decidedBy, decidedById, recusedId, undoneAt } = subject;
      tx.update('application', subject, {
        ...{ state: 'returned', decidedAt: null, decidedBy: null, decidedById: null, recusedId: decidedById },
        undoneAt: new Date().toISOString(),
        reason: '申诉成立，原来不通过的决定已撤销',
      });
      return { before: { state, reason, decidedAt, decidedBy, decidedById, recusedId, undoneAt } satisfies Decided };
    });
  },

  async confirm() {
    // It went back when the appeal was handed in; that it stays so is said by the case.
  },

  untouched: async (_tx, cases) => cases.map(({ subject }) => subject.state === 'returned'),
  undo: async (tx, cases) => putBack(tx, cases),
  takeBack: async (tx, cases) =>
    putBack(
      tx,
      cases.filter(({ application }) => application.reviewWhen === 'before'),
    ),
});

function putBack(tx: Tx, cases: readonly Case[]): void {
  for (const { subject, before } of cases) {
    if (subject.state !== 'returned') throw moved();
    tx.update('application', subject, before as Decided);
  }
}

const moved = () =>
  new Conflict('moved-on', '原来的申请之后已有变动，不能办理', 'The application appealed about has changed since');

/** @throws Conflict where its person has begun the same again: that one is reviewed. */
async function assertNoneAnew(tx: Tx, cases: readonly Case[]): Promise<void> {
  const anew = await tx.find('application', {
    personHash: cases.map(({ subject }) => subject.personHash),
    state: statesIn('application', 'unfinished'),
  });
  const isAnew = ({ subject }: Case) =>
    anew.some(({ personHash, process }) => personHash === subject.personHash && process === subject.process);
  const found = cases.find(isAnew);
  if (found)
    throw new Conflict(
      'begun-anew',
      `申请人已经重新申请“${found.subject.title}”，请审核新的申请；这件申诉按不通过办结`,
      `${found.subject.title} was applied for again: review that one, and reject this appeal`,
    );
}
