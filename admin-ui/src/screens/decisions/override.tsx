import type { Override } from '../../override.ts';

/** The verdict shows the row itself. */
export const override: Override = { instead: ['rowId'] };
