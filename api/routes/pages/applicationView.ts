// One case as its applicant sees it: where it is, who has it, what to do.

import type { Fact } from '../../../contract/pageView.ts';
import type { Language } from '../../../contract/words.ts';
import type { ApplicationPage } from '../../../member-ui/pages/ApplicationPage.tsx';
import { caseWords } from '../../../member-ui/words/cases.ts';
import { isIn, isPossible } from '../../../models/descriptor/states.ts';
import type { Shown } from '../../../models/store/gates/shownRow.ts';
import type { FormField } from '../../../rules/engine/documentTypes.ts';
import { canAskCallBack } from '../../../workflows/applications/askCallBack.ts';
import { earlierTurns } from '../../../workflows/applications/earlierTurns.ts';
import { filledByReviewers } from '../../../workflows/applications/filledByReviewers.ts';
import { isAppealable } from '../../../workflows/applications/isAppealable.ts';
import { canUrge } from '../../../workflows/applications/urgeApplication.ts';
import type { PlaceRules } from '../../../workflows/documents/placeRules.ts';
import { rulebook } from '../../../workflows/documents/rulebook.ts';
import { hasJoinForm } from '../../../workflows/exports/joinForm.ts';
import { appealProcess } from '../../../workflows/processes/appealProcess.ts';
import { openForm } from '../../../workflows/processes/openForm.ts';
import type { ProcessAt } from '../../../workflows/processes/processAt.ts';
import { usualDays } from '../../../workflows/processes/usualDays.ts';
import type { Governing } from '../../../workflows/unions/contactOf.ts';
import { unionPlaces } from '../../../workflows/unions/unionPlaces.ts';
import { answerFact } from './answerFact.ts';
import { applicationSummaries } from './applicationSummaries.ts';
import type { PagePlace } from './apply/placeOf.ts';
import { addressOf } from './apply/step.ts';
import { stepsOf } from './stepsOf.ts';
import { timeOf, usualTimeOf } from './timeOf.ts';

type View = Omit<Parameters<typeof ApplicationPage>[0], 'shell'> & { union: Governing };

export async function applicationView(row: Shown<'application'>, language: Language): Promise<View> {
  const words = caseWords[language];
  const book = (await rulebook()).in(language);
  const { union, process } = await openForm(book, row.process, { unionId: row.unionId });
  const { agreement, rules } = process;
  const isOwn = !row.begunById;
  const appeal = appealProcess(book, rules, 'application');
  const { fields } = process.form.document;
  const [[application], places, days, answers, turns, filled, mayAppeal] = await Promise.all([
    applicationSummaries([row], language),
    unionPlaces([row.unionId, row.reviewerUnionId]),
    usualDays(row.process, union.path),
    answersView(fields, row.data ?? {}, rules),
    earlierTurns(row.id),
    filledByReviewers([row], book),
    isAppealable(row, appeal),
  ]);
  const advice: Partial<Record<string, string>> = words.advice;
  const titles = new Map(fields.map(({ name, title }) => [name, title]));
  const notes = Object.entries((row.fieldNotes ?? {}) as Record<string, string>);
  const having = places.get(row.reviewerUnionId ?? '') ?? places.get(row.unionId);
  const reviewer = having?.name ?? words.someUnion;
  return {
    union,
    application: application as NonNullable<typeof application>,
    steps: stepsOf(row, { reviewer, usual: usualTimeOf(days, language), turns }, language),
    reason: isIn('application', row, 'refused') ? (row.reason ?? undefined) : undefined,
    advice: advice[row.state],
    notes: notes.map(([name, message]) => ({ path: titles.get(name) ?? name, message })),
    answers,
    filled: (filled.get(row.id) ?? []).map(({ title, label }) => ({ label: title, value: label })),
    // He agreed to this text before; if it has changed since, the form leads him to the new one.
    continueHref:
      isOwn && isPossible('application', row, 'submit')
        ? addressOf(
            row.process,
            'form',
            placeOfCase(row, process),
            row.agreementHash === agreement?.hash ? { agreed: agreement?.hash ?? '' } : {},
          )
        : undefined,
    canUrge: isOwn && isPossible('application', row, 'urge') && canUrge(row),
    urgedAt: isIn('application', row, 'inProgress') && row.urgedAt ? timeOf(row.urgedAt, language) : undefined,
    canAskCallBack: isOwn && isPossible('application', row, 'askCallBack') && canAskCallBack(row, having),
    callAskedAt:
      isIn('application', row, 'inProgress') && row.callBackAt ? timeOf(row.callBackAt, language) : undefined,
    formHref: isOwn && hasJoinForm(row) ? `/me/applications/${row.id}/form.pdf` : undefined,
    canWithdraw: isOwn && isPossible('application', row, 'withdraw'),
    withdrawSays: process.neededGuide.document.parts?.withdraw,
    appealHref: appeal && mayAppeal ? addressOf(appeal, 'guide', { query: '' }) : undefined,
    againHref: isIn('application', row, 'failed') ? addressOf(row.process, '', { query: '' }) : undefined,
  };
}

/** Where it was begun: the union that was named, or else the region. */
function placeOfCase(row: Shown<'application'>, { document }: ProcessAt): PagePlace {
  const { field = '', fallback } = document.routing ?? {};
  const { [fallback ?? '']: region, [field]: named } = row.data ?? {};
  return { query: region && !named ? `division=${region}` : `union=${row.unionId}` };
}

const answersView = (fields: readonly FormField[], data: Record<string, unknown>, rules: PlaceRules): Promise<Fact[]> =>
  Promise.all(
    fields.filter(({ name }) => data[name] !== undefined).map((field) => answerFact(field, data[field.name], rules)),
  );
