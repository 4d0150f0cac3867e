import { AppError, Conflict, Forbidden } from '../../errors.ts';
import { getResource } from '../../models/descriptor/registry.ts';
import type { Rows } from '../../models/rows.ts';
import type { Actor } from '../../models/store/gates/actor.ts';
import { mayActAt } from '../../models/store/gates/assertInScope.ts';
import { findOne } from '../../models/store/sql/find.ts';
import { refuseOwnCase } from './refuseOwnCase.ts';

type Case = { accountId: string } & Partial<
  Pick<Rows['application'], 'spotCheck' | 'checkUnionId' | 'decidedById' | 'begunById' | 'recusedId'>
>;

/** The second look is that of the union it was drawn for, and of somebody else than who decided. @throws Conflict, Forbidden */
export async function assertChecker(actor: Actor, application: Case): Promise<void> {
  const { spotCheck, checkUnionId, decidedById } = application;
  if (spotCheck !== 'open' || !checkUnionId)
    throw new Conflict(
      'not-drawn',
      '这件没有抽到，或已经抽查过了',
      'It was not drawn for a check, or has been checked',
    );
  refuseOwnCase(actor, application);
  if (decidedById && decidedById === actor.accountId)
    throw new Forbidden(
      'own-decision',
      '这件是您通过的，请由其他人抽查',
      'You approved it yourself; somebody else checks it',
    );
  const union = await findOne('union', { id: checkUnionId });
  if (!union || !mayActAt(actor, getResource('application'), 'confirmCheck', union.path))
    throw new Forbidden(
      'not-checker',
      `这件由${union?.name ?? '上一级工会'}抽查`,
      `It is checked by ${union?.name ?? 'the union above'}`,
    );
}

export const mayCheck = (actor: Actor, application: Case): Promise<boolean> =>
  assertChecker(actor, application).then(
    () => true,
    (error: unknown) => {
      if (error instanceof AppError) return false;
      throw error;
    },
  );
