import { Forbidden } from '../../errors.ts';
import type { Actor } from '../../models/store/gates/actor.ts';

type CaseOfPerson = { accountId: string; begunById?: string | null };

/** Nobody decides his own case, nor one that he began for another. */
export function refuseOwnCase(actor: Actor, application: CaseOfPerson): void {
  if (isOwnCase(actor, application)) {
    throw new Forbidden('own-case', '不能审核自己的申请，请由其他管理员办理', 'You cannot decide your own application');
  }
}

export const isOwnCase = ({ accountId }: Pick<Actor, 'accountId'>, application: CaseOfPerson): boolean =>
  accountId !== null && (accountId === application.accountId || accountId === application.begunById);
