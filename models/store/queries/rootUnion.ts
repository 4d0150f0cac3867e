import type { Sequelize } from 'sequelize';
import { database } from '../sql/connect.ts';
import { findOne } from '../sql/find.ts';
import { onNotify } from '../sql/notifications.ts';
import type { Row } from '../sql/rows.ts';

const known = new WeakMap<Sequelize, Row>();

/** The node above all provinces, if it has been made. Remembered until a union changes: every visitor begins there. */
export async function rootUnion(): Promise<Row | undefined> {
  const store = database();
  const remembered = known.get(store);
  if (remembered) return remembered;
  const forget = onNotify('unions', () => {
    known.delete(store);
    forget();
  });
  const root = await findOne('union', { parentId: null }, { order: 'createdAt' });
  if (root) known.set(store, root);
  else forget();
  return root;
}
