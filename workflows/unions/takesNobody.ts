import { Conflict } from '../../errors.ts';

export const takesNobody = (name: string) =>
  new Conflict('takes-nobody', `${name}不直接接收会员，请选择接收会员的工会`, `${name} takes no members itself`);
