import { lazy } from 'react';
import type { Override } from '../../override.ts';
import Inbox from '../inbox/Inbox.tsx';
import { ToInbox } from './ToInbox.tsx';
import { WaitingBadge } from './WaitingBadge.tsx';

const BeginPage = lazy(() => import('./begin/BeginPage.tsx'));

export const override: Override = {
  // Begun on the page of what it is about.
  create: false,
  actions: ToInbox,
  menu: { to: '/inbox', title: 'huiji.menu.inbox', icon: 'Inbox', onTop: true, badge: WaitingBadge },
  routes: { '/inbox': Inbox, '/inbox/:id': Inbox, '/begin/:process/:subject/:id': BeginPage },
};
