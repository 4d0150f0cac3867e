import { findOne } from '../sql/find.ts';
import { remember } from '../sql/remember.ts';

/** The node above all provinces, if it has been made. Remembered until a union changes: every visitor begins there. */
export const rootUnion = remember({ most: 1, forgetOn: 'unions', keeps: (root) => root !== undefined }, () =>
  findOne('union', { parentId: null }, { order: 'createdAt' }),
);
