import { lazy } from 'react';
import type { Override } from '../../override.ts';
import { flawWords } from './flawWords.ts';
import { Unmasked } from './Unmasked.tsx';

export const override: Override = {
  results: { unmask: Unmasked },
  menu: [{ to: '/memberFlaws', title: flawWords.title, icon: 'Clipboard' }],
  routes: { '/memberFlaws': lazy(() => import('./MemberFlaws.tsx')) },
};
