import { lazy } from 'react';
import type { Override } from '../../override.ts';
import { monthlyWords } from '../monthlyFigures/words.ts';
import { ReceivedMessages } from '../notices/ReceivedMessages.tsx';
import { flawWords } from './flawWords.ts';
import { Unmasked } from './Unmasked.tsx';

export const override: Override = {
  extra: ReceivedMessages,
  results: { unmask: Unmasked },
  menu: [
    { to: '/memberFlaws', title: flawWords.title, icon: 'Clipboard' },
    { to: '/monthlyFigures', title: monthlyWords.title, icon: 'Calendar' },
  ],
  routes: {
    '/memberFlaws': lazy(() => import('./MemberFlaws.tsx')),
    '/monthlyFigures': lazy(() => import('../monthlyFigures/MonthlyFigures.tsx')),
  },
};
