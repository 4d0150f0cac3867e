import type { StepView } from '../../../contract/caseView.ts';
import type { Language } from '../../../contract/words.ts';
import { caseWords } from '../../../member-ui/words/cases.ts';
import { groupTitle, isIn } from '../../../models/descriptor/states.ts';
import type { Shown } from '../../../models/store/gates/shownRow.ts';
import type { Turn } from '../../../workflows/applications/earlierTurns.ts';
import { isBeingSent } from '../../../workflows/cases/isBeingSent.ts';
import { dayOf, timeOf, waitOf } from './timeOf.ts';

type Case = Shown<'application'>;

/** `usual`: how long it usually takes, in words. `turns`: how it went to and fro before. */
type About = { reviewer: string; usual: string; turns: readonly Turn[] };

const turnedTo = { return: 'returned', withdraw: 'withdrawn' } as const;

/** What has happened to a case, who has it now and until when, and what is still to come. */
export function stepsOf(row: Case, { reviewer, usual, turns }: About, language: Language): StepView[] {
  const words = caseWords[language].steps;
  const { state } = row;
  const at = (moment: string | null) => (moment ? timeOf(moment, language) : undefined);
  const stateLabel = groupTitle('application', state)[language];
  const isWaiting = isIn('application', row, 'inProgress');
  const isOver = isIn('application', row, 'decided');
  const past = turns.map(({ action, at: moment }): StepView => {
    const label = action === 'submit' ? words.submit : groupTitle('application', turnedTo[action])[language];
    return { label, at: at(moment), done: true, now: false };
  });
  const filled: StepView = { label: words.fill, at: at(row.createdAt), done: true, now: state === 'draft' };
  if (state === 'expired')
    return [filled, { label: stateLabel, at: at(row.updatedAt), says: row.reason ?? undefined, done: true, now: true }];
  const submitted: StepView = {
    label: past.length > 0 ? words.submitAgain : words.submit,
    at: at(row.submittedAt),
    says: isWaiting && row.reviewWhen === 'after' ? words.provisional : undefined,
    done: Boolean(row.submittedAt),
    now: false,
  };
  const back: StepView = { label: stateLabel, at: at(row.updatedAt), done: false, now: true };
  if (state === 'withdrawn') return [filled, ...past, submitted, back];
  const review: StepView = {
    label: row.reviewWhen === 'after' ? words.check : words.review,
    at: at(row.openedAt),
    says: isBeingSent(row) ? words.beingSent : isWaiting ? waitingSays(row, reviewer, usual, language) : undefined,
    done: isOver || state === 'returned',
    now: isWaiting,
  };
  if (state === 'returned') return [filled, ...past, submitted, review, back];
  const end: StepView = {
    label: isOver ? stateLabel : words.end,
    at: at(row.decidedAt),
    done: isOver,
    now: isOver,
  };
  return row.reviewWhen === 'none' ? [filled, ...past, submitted, end] : [filled, ...past, submitted, review, end];
}

function waitingSays(row: Case, reviewer: string, usual: string, language: Language): string {
  const words = caseWords[language].steps;
  const waited = waitOf(row.submittedAt ?? row.createdAt, language);
  const due = row.dueOn ? words.by(dayOf(row.dueOn, language)) : '';
  const when = [waited, usual, due].filter(Boolean).join(words.comma);
  return words.who(row.state === 'opened' ? words.reviewing : words.waiting, reviewer, when);
}
