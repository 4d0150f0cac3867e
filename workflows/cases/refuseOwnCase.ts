import { Forbidden } from '../../errors.ts';
import type { Actor } from '../../models/store/gates/actor.ts';

type CaseOfPerson = { accountId: string; begunById?: string | null; recusedId?: string | null };

/** Nobody decides his own case, nor one that he began for another, nor what is appealed against his decision. */
export function refuseOwnCase(actor: Actor, application: CaseOfPerson): void {
  if (isRecused(actor, application))
    throw new Forbidden(
      'recused',
      '原来的决定是您作出的，须由其他管理员审核',
      'The decision before was yours; somebody else decides now',
    );
  if (isOwnCase(actor, application)) {
    throw new Forbidden('own-case', '不能审核自己的申请，请由其他管理员办理', 'You cannot decide your own application');
  }
}

type Decider = Pick<Actor, 'accountId'>;

/** Whether he may not decide it, whatever his powers. */
export const isOwnCase = (decider: Decider, application: CaseOfPerson): boolean =>
  (decider.accountId !== null &&
    (decider.accountId === application.accountId || decider.accountId === application.begunById)) ||
  isRecused(decider, application);

const isRecused = ({ accountId }: Decider, { recusedId }: CaseOfPerson): boolean =>
  accountId !== null && accountId === recusedId;
