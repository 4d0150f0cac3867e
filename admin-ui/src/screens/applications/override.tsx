import { lazy } from 'react';
import type { Override } from '../../override.ts';
import Inbox from '../inbox/Inbox.tsx';
import { ReceivedMessages } from '../notices/ReceivedMessages.tsx';
import { figureWords } from '../reviewFigures/words.ts';
import { ToInbox } from './ToInbox.tsx';
import { WaitingBadge } from './WaitingBadge.tsx';

const BeginPage = lazy(() => import('./begin/BeginPage.tsx'));

export const override: Override = {
  // Begun on the page of what it is about.
  create: false,
  actions: ToInbox,
  extra: ReceivedMessages,
  menu: [
    { to: '/inbox', title: 'huiji.menu.inbox', icon: 'Inbox', onTop: true, badge: WaitingBadge },
    { to: '/reviewFigures', title: figureWords.title, icon: 'TrendingUp' },
  ],
  routes: {
    '/inbox': Inbox,
    '/inbox/:id': Inbox,
    '/reviewFigures': lazy(() => import('../reviewFigures/ReviewFigures.tsx')),
    '/begin/:process/:subject/:id': BeginPage,
  },
};
