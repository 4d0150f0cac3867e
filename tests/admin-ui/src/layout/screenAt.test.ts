import { expect, it } from '@jest/globals';
import { screenAt } from '../../../../admin-ui/src/layout/screenAt.ts';

const isResource = (path: string) => ['members', 'unions'].includes(path);

it.each([
  ['/', 'dashboard'],
  ['/members', 'members/list'],
  ['/members/create', 'members/create'],
  ['/members/7f0c', 'members/edit'],
  ['/members/7f0c/show', 'members/show'],
  ['/members/7f0c/show/history', 'members/show'],
  ['/inbox', 'inbox'],
  ['/inbox/7f0c', 'inbox'],
  ['/begin/union.change/unions/7f0c', 'begin/union.change'],
])('%s is what manuals call %s', (address, screen) => {
  expect(screenAt(address, isResource)).toBe(screen);
});
