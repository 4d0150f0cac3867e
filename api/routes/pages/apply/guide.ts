import type { Response } from 'express';
import type { Faq } from '../../../../contract/pageView.ts';
import type { Language } from '../../../../contract/words.ts';
import { GuidePage } from '../../../../member-ui/pages/GuidePage.tsx';
import { applyWords } from '../../../../member-ui/words/apply.ts';
import { isIn, isPossible } from '../../../../models/descriptor/states.ts';
import type { Rows } from '../../../../models/rows.ts';
import type { ProcessDocument, ReviewPolicy } from '../../../../rules/engine/documentTypes.ts';
import { faqsAt, faqsOnRow } from '../../../../workflows/documents/faqsAt.ts';
import { precheck } from '../../../../workflows/processes/precheck.ts';
import { usualDays } from '../../../../workflows/processes/usualDays.ts';
import { spokenIn } from '../../../../workflows/verdicts/spokenIn.ts';
import { boundMember } from '../members.ts';
import { sendPage } from '../sendPage.ts';
import { shellOf } from '../shellOf.ts';
import { usualTimeOf } from '../timeOf.ts';
import { leadThere } from './bringUnion.ts';
import { guideWords } from './guideWords.ts';
import { journeyOn, walk } from './journey.ts';
import { type ApplyRequest, addressOf, asksPlace, stepOf } from './step.ts';

/** What it is, whether the person meets the conditions, and what he has begun already. */
export async function guide(request: ApplyRequest, response: Response): Promise<void> {
  const member = await boundMember(request, response);
  if (!member) return;
  const { key, place, book, opened, about } = await stepOf(request, member);
  const { union, process } = opened;
  const [{ verdict, open }, days, shell] = await Promise.all([
    precheck(member.account.id, opened),
    usualDays(key, union.path),
    shellOf(request, union),
  ]);
  const faqs = faqsAt(book, process.rules);
  walk(request, key, 'guide');
  const words = applyWords[shell.language].guide;
  const says = guideWords(process, shell.language);
  const underWay = open && isIn('application', open, 'inProgress');
  const goesOn = about.open !== undefined && leadThere(process, about.open.data, place);
  const next = underWay
    ? { href: `/me/applications/${open.id}`, label: words.progress }
    : goesOn
      ? { href: addressOf(key, 'form', place), label: words.goOn }
      : {
          href: addressOf(key, 'agreement', place),
          label: words.read(process.neededAgreement.document.title),
        };
  const journey = await journeyOn(request, {
    process: key,
    now: 'guide',
    back: asksPlace(book, key) && place.query ? addressOf(key, '', place) : '/me',
    skips: ['identity', ...(goesOn ? (['agreement'] as const) : [])],
  });
  const props = {
    shell: { ...shell, journey: underWay ? undefined : journey },
    title: process.document.title,
    union: place.union?.name ?? place.division?.fullName ?? union.name,
    guide: process.neededGuide.document,
    // Who has handed it in needs no promise that he may.
    verdict: underWay
      ? undefined
      : verdictView(verdict ?? noConditions, says, (row) => faqsOnRow(faqs, process.document.precheck ?? '', row)),
    timeSays: underWay
      ? undefined
      : `${says.time ?? ''}${timeSays(process.document.review, usualTimeOf(days, shell.language), shell.language)}`,
    next,
    instead: insteadOf(process.document, about.open, place.query),
    open: open && { href: `/me/applications/${open.id}`, says: underWay ? words.underWay : words.unfinished },
  };
  sendPage(response, GuidePage, props);
}

/** The question that leads to another process; not asked of who has a case that is being reviewed. */
const insteadOf = ({ key, instead }: ProcessDocument, open: Rows['application'] | undefined, place: string) =>
  instead && (!open || isPossible('application', open, 'convert'))
    ? { ...instead, action: `/apply/${encodeURIComponent(key)}/instead?${place}` }
    : undefined;

/** A process without a decision beforehand is open to whoever may begin it. */
const noConditions = { outcome: 'accept', row: null };

function verdictView(
  verdict: Parameters<typeof spokenIn>[0],
  says: Record<'may' | 'person' | 'mayNot', string>,
  faqsOn: (row: string) => Faq[],
) {
  const { outcome } = verdict;
  const seen =
    outcome === 'refuse' ? ('mayNot' as const) : outcome === 'accept' ? ('may' as const) : ('person' as const);
  const spoke = seen === 'may' ? [] : spokenIn(verdict);
  return {
    outcome: seen,
    title: says[seen],
    fixes: spoke.map(({ row, reason, fix }) => ({ reason: reason ?? '', fix, faqs: faqsOn(row) })),
  };
}

function timeSays({ when, dueDays }: ReviewPolicy, usual: string, language: Language): string {
  const words = applyWords[language].review;
  if (when === 'none') return words.none;
  const says = when === 'after' ? words.checked(dueDays) : words.answered(dueDays);
  return language === 'zh' ? `${says}${usual && `，${usual}`}。` : `${says}${usual && `, ${usual}`}.`;
}
