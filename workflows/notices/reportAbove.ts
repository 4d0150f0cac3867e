import { administratorsOf } from '../../models/store/queries/reviews.ts';
import type { Tx } from '../../models/store/writing/transaction.ts';
import type { EffectCase } from '../effect.ts';
import type { ProcessAt } from '../processes/processAt.ts';
import { tellOfCase } from './tellOfCase.ts';

type Reported = Pick<EffectCase, 'application' | 'union' | 'from' | 'reason'> & { process: ProcessAt };

/** What a reason says is reported: those who administer the union above that of the case are told of it, once it has been approved. */
export async function reportAbove(tx: Tx, cases: readonly Reported[], notBefore?: Date): Promise<void> {
  const reported = cases.flatMap(({ application, union, from, reason, process }) => {
    const of = from ?? union;
    return reason?.report && of.parentId ? [{ application, of, above: of.parentId, reason, process }] : [];
  });
  const [first] = reported;
  if (!first) return;
  const people = await administratorsOf([...new Set(reported.map(({ above }) => above))], first.process.rules.day);
  for (const { application, of, above, reason, process } of reported)
    tellOfCase(tx, process.rules, application, {
      event: 'case.reported',
      template: reason.report as string,
      to: people.filter(({ unionId }) => unionId === above),
      at: 'page',
      variables: { 'union.name': of.name, reason: reason.label },
      notBefore,
    });
}
