import type { Rows } from '../../models/rows.ts';
import { find } from '../../models/store/sql/find.ts';
import { writeMessages } from '../../workflows/notices/writeMessages.ts';

/** Messages, with those of what happened just now: the deliverer's first step is done here. */
export async function messages(
  where: Parameters<typeof find<'notice'>>[1],
  options?: Parameters<typeof find<'notice'>>[2],
): Promise<Rows['notice'][]> {
  await writeMessages();
  return find('notice', where, options);
}
