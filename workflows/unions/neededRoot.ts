import { Unavailable } from '../../errors.ts';
import { rootUnion } from '../../models/store/queries/rootUnion.ts';
import type { Row } from '../../models/store/sql/rows.ts';

/** The union at the top of the tree: what concerns nobody's union yet hangs on it. @throws Unavailable before it is made */
export async function neededRoot(): Promise<Row> {
  const root = await rootUnion();
  if (!root) throw new Unavailable('no-root-union', '系统尚未完成初始化，请稍后再试', 'The system is not set up yet');
  return root;
}
