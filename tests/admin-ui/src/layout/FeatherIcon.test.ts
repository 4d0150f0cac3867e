import * as feather from 'react-feather';
import { resources } from '../../../../models/descriptor/registry.ts';

describe('The icon of a resource', () => {
  it('is one of the Feather set, which the panel and the console both have', () => {
    const unknown = resources
      .filter(({ icon }) => icon && !(icon in feather))
      .map(({ name, icon }) => `${name}: ${icon}`);
    expect(unknown).toEqual([]);
  });
});
