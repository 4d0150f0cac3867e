import { config } from '../../config.ts';
import { administratorsOf } from '../../models/store/queries/reviews.ts';
import type { Tx } from '../../models/store/writing/transaction.ts';
import type { EffectCase } from '../effect.ts';
import type { ProcessAt } from '../processes/processAt.ts';
import { enqueueNotice } from './enqueueNotice.ts';
import { nameEvent } from './noticeEvents.ts';

type Reported = Pick<EffectCase, 'application' | 'union' | 'from' | 'reason'> & { process: ProcessAt };

/** What a reason says is reported: those who administer the union above that of the case are told of it, once it has been approved. */
export async function reportAbove(tx: Tx, cases: readonly Reported[], notBefore?: Date): Promise<void> {
  for (const { application, union, from, reason, process } of cases) {
    const { parentId } = from ?? union;
    if (!reason?.report || !parentId) continue;
    for (const { id } of await administratorsOf([parentId], process.rules.day))
      enqueueNotice(tx, process.rules, {
        template: reason.report,
        event: nameEvent('case.reported', application.id, application.version, id),
        accountId: id,
        unionId: parentId,
        applicationId: application.id,
        notBefore,
        variables: {
          'application.number': application.number,
          'application.title': application.title,
          'union.name': (from ?? union).name,
          reason: reason.label,
          link: `${config.origin}/admin#/applications/${application.id}/show`,
        },
      });
  }
}
