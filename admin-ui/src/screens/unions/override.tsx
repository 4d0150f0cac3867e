import { lazy } from 'react';
import type { Override } from '../../override.ts';
import { JoinCodeDialog } from '../unionTree/JoinCodeDialog.tsx';
import { AliasSuggestions } from './AliasSuggestions.tsx';
import { WorkersInvited } from './WorkersInvited.tsx';

const UnionCreate = lazy(() => import('./UnionCreate.tsx'));
const UnionTree = lazy(() => import('../unionTree/UnionTree.tsx'));

export const override: Override = {
  extra: AliasSuggestions,
  create: UnionCreate,
  results: { joinCode: JoinCodeDialog, inviteWorkers: WorkersInvited },
  menu: [{ to: '/unionTree', title: 'huiji.menu.unionTree', icon: 'Share2' }],
  routes: { '/unionTree': UnionTree },
};
