// A union's name and duty phone as its upper union has confirmed them; the name it had is kept among its former names.
import { Conflict } from '../../errors.ts';
import type { Rows } from '../../models/rows.ts';
import type { Tx } from '../../models/store/writing/transaction.ts';
import { type EffectCase, effect } from '../effect.ts';

const reads = { name: { type: 'text', needed: true }, dutyPhone: { type: 'text', needed: true } } as const;

type Case = EffectCase<'union', typeof reads>;
type Changed = Pick<Rows['union'], 'name' | 'dutyPhone' | 'formerNames'>;

export const unionChange = effect({
  name: 'union.change',
  title: { zh: '变更工会信息', en: 'Change the union' },
  subject: 'union',
  reads,
  undoable: true,

  preview(found) {
    const { subject } = found;
    const { name, dutyPhone } = after(found);
    const changes = [
      ...(name === subject.name
        ? []
        : [
            {
              zh: `工会名称由“${subject.name}”改为“${name}”，原名称记入曾用名`,
              en: `${subject.name} is renamed ${name}`,
            },
          ]),
      ...(dutyPhone === subject.dutyPhone
        ? []
        : [
            {
              zh: `值班电话由“${subject.dutyPhone ?? '未填写'}”改为“${dutyPhone}”`,
              en: `Its duty phone changes from ${subject.dutyPhone ?? 'none'} to ${dutyPhone}`,
            },
          ]),
    ];
    return changes.length ? changes : [{ zh: '与现有信息相同，没有变化', en: 'Nothing changes' }];
  },

  async apply(tx, cases) {
    return cases.map((found) => {
      const { name, dutyPhone, formerNames } = found.subject;
      tx.update('union', found.subject, after(found));
      return { before: { name, dutyPhone, formerNames } };
    });
  },

  async confirm() {
    // It has been changed; that it stays is said by the case.
  },

  untouched: async (_tx, cases) => cases.map(isAsLeft),
  undo: async (tx, cases) => putBack(tx, cases),
  takeBack: async (tx, cases) =>
    putBack(
      tx,
      cases.filter(({ application }) => application.reviewWhen === 'before'),
    ),
});

function after({ subject, read }: Case): Changed {
  const name = read.name || subject.name;
  return {
    name,
    dutyPhone: read.dutyPhone || subject.dutyPhone,
    formerNames: name === subject.name ? subject.formerNames : [...new Set([subject.name, ...subject.formerNames])],
  };
}

const isAsLeft = ({ subject, read }: Case): boolean =>
  (!read.name || subject.name === read.name) && (!read.dutyPhone || subject.dutyPhone === read.dutyPhone);

/** @throws Conflict where somebody has changed the union since */
function putBack(tx: Tx, cases: readonly Case[]): void {
  for (const found of cases) {
    if (!isAsLeft(found))
      throw new Conflict('moved-on', '工会信息此后又有变动，不能撤销', 'The union has been changed since');
    tx.update('union', found.subject, found.before as Changed);
  }
}
