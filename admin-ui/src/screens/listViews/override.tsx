import type { Override } from '../../override.ts';

export const override: Override = {
  // Kept from the list that it shows, as it is filtered there.
  create: false,
};
