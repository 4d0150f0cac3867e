// State → what may be done, one row a state; the compiler asks for a row when a state is added. Screens and server read the same table.
import { Conflict } from '../../errors.ts';
import type { Row } from '../../models/store/sql/rows.ts';

export const applicationStates = [
  'draft',
  'submitted',
  'opened',
  'returned',
  'withdrawn',
  'approved',
  'rejected',
  'expired',
] as const;
export type ApplicationState = (typeof applicationStates)[number];
export type ApplicationVerb = 'save' | 'submit' | 'withdraw' | 'open' | 'approve' | 'return' | 'reject';

export const possibleVerbs = {
  draft: ['save', 'submit'],
  submitted: ['withdraw', 'open', 'approve', 'return', 'reject'],
  opened: ['approve', 'return', 'reject'],
  returned: ['save', 'submit'],
  withdrawn: ['save', 'submit'],
  approved: [],
  rejected: [],
  expired: [],
} as const satisfies Record<ApplicationState, readonly ApplicationVerb[]>;

export const stateTitles: Record<ApplicationState, string> = {
  draft: '暂存',
  submitted: '已递交',
  opened: '审核中',
  returned: '退回',
  withdrawn: '已撤回',
  approved: '通过',
  rejected: '不通过',
  expired: '已过期',
};
const verbTitles: Record<ApplicationVerb, string> = {
  save: '保存',
  submit: '提交',
  withdraw: '撤回',
  open: '开始审核',
  approve: '通过',
  return: '退回',
  reject: '不通过',
};

/** @throws Conflict naming the state and what is possible in it. */
export function assertPossible(application: Row, verb: ApplicationVerb): void {
  const state = application.state as ApplicationState;
  const possible: readonly ApplicationVerb[] = possibleVerbs[state];
  if (possible.includes(verb)) return;
  const options = possible.map((each) => verbTitles[each]).join('、') || '无';
  throw new Conflict(
    'wrong-state',
    `这件申请现在是“${stateTitles[state]}”，不能${verbTitles[verb]}；可以：${options}`,
    `The application is ${state}; possible: ${possible.join(', ') || 'nothing'}`,
    {
      state,
      possible,
    },
  );
}
