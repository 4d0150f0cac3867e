// One case as its applicant sees it: where it is, who has it, what to do.

import type { StepView } from '../../../contract/caseView.ts';
import type { ApplicationPage } from '../../../member-ui/pages/ApplicationPage.tsx';
import { groupTitle, isIn, isPossible } from '../../../models/descriptor/states.ts';
import type { Rows } from '../../../models/rows.ts';
import type { Shown } from '../../../models/store/gates/shownRow.ts';
import type { FormField } from '../../../rules/engine/documentTypes.ts';
import { answerInWords } from '../../../workflows/answers/answerInWords.ts';
import type { PlaceRules } from '../../../workflows/documents/placeRules.ts';
import { rulebook } from '../../../workflows/documents/rulebook.ts';
import { openForm } from '../../../workflows/processes/openForm.ts';
import type { ProcessAt } from '../../../workflows/processes/processAt.ts';
import { usualDays } from '../../../workflows/processes/usualDays.ts';
import { unionPlaces } from '../../../workflows/unions/unionPlaces.ts';
import { applicationSummaries } from './applicationSummaries.ts';
import type { PagePlace } from './apply/placeOf.ts';
import { addressOf } from './apply/step.ts';
import { dayOf, timeOf, usualTimeOf, waitOf } from './timeOf.ts';

type View = Omit<Parameters<typeof ApplicationPage>[0], 'shell'> & { unionPath: string };

type ApplicationState = Rows['application']['state'];

const advice: Partial<Record<ApplicationState, string>> = {
  draft: '这份申请还没有提交。',
  withdrawn: '申请已撤回，修改后可以重新提交。',
  returned: '请按上面的意见修改后重新提交，原来填写的内容都还在。',
  expired: '这份暂存已经结束，需要的话请重新申请。',
  rejected: '情况有变化或材料补齐后，可以重新申请；认为决定有误的，请联系下面的工会，由工作人员复核。',
};

export async function applicationView(row: Shown<'application'>): Promise<View> {
  const { union, process } = await openForm(await rulebook(), row.process, { unionId: row.unionId });
  const { agreement, rules } = process;
  const { fields } = process.form.document;
  const [[application], places, days, answers] = await Promise.all([
    applicationSummaries([row]),
    unionPlaces([row.unionId, row.reviewerUnionId]),
    usualDays(row.process, union.path),
    answersView(fields, row.data, rules),
  ]);
  const state = row.state as ApplicationState;
  const titles = new Map(fields.map(({ name, title }) => [name, title]));
  const notes = Object.entries((row.fieldNotes ?? {}) as Record<string, string>);
  const reviewer = (places.get(row.reviewerUnionId ?? '') ?? places.get(row.unionId))?.name ?? '工会';
  return {
    unionPath: union.path,
    application: application as NonNullable<typeof application>,
    steps: stepsOf(row, reviewer, usualTimeOf(days)),
    reason: isIn('application', row, 'refused') ? (row.reason ?? undefined) : undefined,
    advice: advice[state],
    notes: notes.map(([name, message]) => ({ path: titles.get(name) ?? name, message })),
    answers,
    // He agreed to this text before; if it has changed since, the form leads him to the new one.
    continueHref: isPossible('application', row, 'submit')
      ? addressOf(
          row.process,
          'form',
          placeOfCase(row, process),
          row.agreementHash === agreement.hash ? { agreed: agreement.hash } : {},
        )
      : undefined,
    canWithdraw: isPossible('application', row, 'withdraw'),
    withdrawSays: process.guide.document.parts?.withdraw,
    againHref: isIn('application', row, 'failed') ? addressOf(row.process, '', { query: '' }) : undefined,
  };
}

/** Where it was begun: the union that was named, or else the region. */
function placeOfCase(row: Shown<'application'>, { document }: ProcessAt): PagePlace {
  const { field, fallback } = document.routing;
  const region = fallback ? row.data[fallback] : undefined;
  return { query: region && !row.data[field] ? `division=${region}` : `union=${row.unionId}` };
}

function stepsOf(row: Shown<'application'>, reviewer: string, usual: string): StepView[] {
  const { state } = row;
  const stateLabel = groupTitle('application', state).zh;
  const isWaiting = isIn('application', row, 'inProgress');
  const isOver = isIn('application', row, 'decided');
  const due = row.dueOn ? `最迟${dayOf(row.dueOn)}` : '';
  const joined = row.reviewWhen === 'after' && row.memberId ? '已登记为待核实会员' : undefined;
  const review: StepView = {
    label: row.reviewWhen === 'after' ? '工会核实' : '工会审核',
    at: row.openedAt ? timeOf(row.openedAt) : undefined,
    says: isWaiting
      ? `${state === 'opened' ? '正在审核' : '等待审核'}：${reviewer}（${[waitOf(row.submittedAt ?? row.createdAt), usual, due].filter(Boolean).join('，')}）`
      : undefined,
    done: isOver || state === 'returned',
    now: isWaiting,
  };
  const steps: StepView[] = [
    { label: '填写', at: timeOf(row.createdAt), done: true, now: state === 'draft' },
    {
      label: '提交',
      at: row.submittedAt ? timeOf(row.submittedAt) : undefined,
      says: isWaiting ? joined : undefined,
      done: Boolean(row.submittedAt),
      now: false,
    },
    review,
  ];
  if (state === 'expired')
    return [
      ...steps.slice(0, 1),
      { label: stateLabel, at: timeOf(row.updatedAt), says: row.reason ?? undefined, done: true, now: true },
    ];
  if (state === 'returned' || state === 'withdrawn') {
    return [
      ...steps.slice(0, state === 'withdrawn' ? 2 : 3),
      { label: stateLabel, at: timeOf(row.updatedAt), done: false, now: true },
    ];
  }
  return [
    ...steps,
    {
      label: isOver ? stateLabel : '办结',
      at: row.decidedAt ? timeOf(row.decidedAt) : undefined,
      done: isOver,
      now: isOver,
    },
  ];
}

const answersView = (
  fields: readonly FormField[],
  data: Record<string, unknown>,
  rules: PlaceRules,
): Promise<{ label: string; value: string }[]> =>
  Promise.all(
    fields
      .filter(({ name }) => data[name] !== undefined)
      .map(async (field) => ({ label: field.title, value: await answerInWords(field, data[field.name], rules) })),
  );
