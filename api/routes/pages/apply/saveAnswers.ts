import type { Request } from 'express';
import type { Created } from '../../../../models/writtenRow.ts';
import { saveApplication } from '../../../../workflows/applications/saveApplication.ts';
import type { FilledIn } from './filledIn.ts';
import { asPlace } from './placeOf.ts';
import { retryWhenStale } from './retryWhenStale.ts';
import { visitOf } from './visitOf.ts';

export const saveAnswers = (request: Request, { member, step, answers }: FilledIn): Promise<Created<'application'>> =>
  retryWhenStale(() =>
    saveApplication(
      member.actor,
      { process: step.key, data: answers, place: asPlace(step.place), agreement: request.body.agreement },
      visitOf(request),
    ),
  );
