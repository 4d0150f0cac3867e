import { afterAll, beforeAll } from '@jest/globals';
import { openStore } from './store.ts';

/** A store for the tests of this file, or of this `describe`. */
export function setUpStore(): void {
  let close: () => Promise<void>;
  beforeAll(async () => {
    close = await openStore();
  });
  afterAll(() => close());
}
