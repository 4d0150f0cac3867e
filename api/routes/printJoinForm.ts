// The form by which somebody joined, printed for himself and for who reviews.
import type { Request, Response } from 'express';
import { joinFormPdf } from '../../member-ui/certificate/joinFormPdf.ts';
import { joinFormWords } from '../../member-ui/words/joinForm.ts';
import type { JoinForm } from '../../workflows/exports/joinForm.ts';
import { printFont } from '../../workflows/print/printFont.ts';
import { today } from '../../workflows/today.ts';
import { factOf } from './pages/factOf.ts';
import { originOf } from './pages/originOf.ts';
import { refuseBoxes } from './pages/refuseBoxes.ts';
import { dayOf, momentOf } from './pages/timeOf.ts';

/** @throws Invalid where a name could not be printed whole */
export async function printJoinForm(request: Request, response: Response, form: JoinForm): Promise<void> {
  const { language } = request;
  const { agreement, application, person, answers, union, member, card } = form;
  const words = joinFormWords[language];
  const day = (label: string, at: string | null | undefined) => (at ? [{ label, value: dayOf(at, language) }] : []);
  refuseBoxes(`${member.name}${union}`);
  const pdf = await joinFormPdf(
    {
      agreement: agreement && {
        ...agreement,
        at: dayOf(application.agreedAt ?? application.submittedAt ?? application.createdAt, language),
      },
      caseNumber: application.number,
      person: person.map((line) => factOf(line, language)),
      answers: answers.map((line) => factOf(line, language)),
      outcome: [
        { label: words.union, value: union },
        ...day(words.submitted, application.submittedAt),
        ...day(words.decided, application.decidedAt),
        ...day(words.joined, member.joinedOn),
        { label: words.number, value: member.number },
      ],
      made: dayOf(today(), language),
      until: momentOf(card.validUntil, language),
      address: `${originOf(request)}/card/${card.token}`,
    },
    language,
    printFont,
  );
  response
    .type('pdf')
    .set({ 'Cache-Control': 'private, no-store', 'Content-Disposition': 'inline; filename="membership-form.pdf"' })
    .send(pdf);
}
