import { Unavailable } from '../../errors.ts';
import { findOne } from '../../models/store/find.ts';

let root: { id: string; path: string } | undefined;

/** The union at the top of the tree: what concerns nobody's union yet hangs on it. */
export async function rootUnion(): Promise<{ id: string; path: string }> {
  root ??= (await findOne('union', { parentId: null }, { order: 'createdAt' })) as typeof root;
  if (!root) throw new Unavailable('no-root-union', '系统尚未完成初始化，请稍后再试', 'The system is not set up yet');
  return root;
}
