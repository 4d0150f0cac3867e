import { Forbidden } from '../../errors.ts';
import type { Rows } from '../../models/rows.ts';
import type { Actor } from '../../models/store/gates/actor.ts';

/** Nobody decides his own case (FEATURES V09). */
export function refuseOwnCase(actor: Actor, application: Pick<Rows['application'], 'accountId'>): void {
  if (actor.accountId && actor.accountId === application.accountId) {
    throw new Forbidden('own-case', '不能审核自己的申请，请由其他管理员办理', 'You cannot decide your own application');
  }
}
