import type { Response } from 'express';
import { AppError } from '../../../../errors.ts';
import { belowValue } from '../../../../member-ui/chosenUnion.ts';
import { readField } from '../../../../member-ui/components/formWidgets.ts';
import { ChoosePlacePage } from '../../../../member-ui/pages/ChoosePlacePage.tsx';
import { LandingPage } from '../../../../member-ui/pages/LandingPage.tsx';
import { applyWords } from '../../../../member-ui/words/apply.ts';
import { ownAccount } from '../../../../workflows/access/myAccount.ts';
import { rulebook } from '../../../../workflows/documents/rulebook.ts';
import { openForm } from '../../../../workflows/processes/openForm.ts';
import { sendPage } from '../sendPage.ts';
import { shellOf } from '../shellOf.ts';
import { divisionLevels } from './divisionLevels.ts';
import { guideWords } from './guideWords.ts';
import { journeyOn } from './journey.ts';
import { asPlace, type PagePlace, placeOf } from './placeOf.ts';
import { type ApplyRequest, addressOf, asksPlace, processKey } from './step.ts';
import { hitsBelow, unionHits } from './unionHits.ts';

const nowhere: PagePlace = { query: '' };

/** Where a scanned code leads, and where one says where one works. */
export async function landing(request: ApplyRequest, response: Response): Promise<void> {
  const book = (await rulebook()).in(request.language);
  const key = processKey(book, request);
  let place: PagePlace;
  try {
    place = await placeOf(request);
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    return showChooser(request, response, key, error.text[request.language], error.status);
  }
  if (!asksPlace(book, key)) return response.redirect(303, addressOf(key, 'guide', place));
  if (!place.query) return showChooser(request, response, key);
  const { process, union } = await openForm(book, key, asPlace(place) ?? {});
  const isBound = request.actor?.accountId && (await ownAccount(request.actor)).boundAt;
  const journey = await journeyOn(request, {
    process: key,
    now: 'place',
    back: addressOf(key, '', nowhere),
    skips: isBound ? ['identity'] : [],
  });
  const shell = { ...(await shellOf(request, union)), journey };
  const says = guideWords(process, shell.language);
  const leadsElsewhere = place.union?.isClosed || place.union?.holdsMembers ? undefined : place.union;
  const props = {
    shell,
    title: process.document.title,
    place: {
      name: place.union?.name ?? place.division?.fullName ?? '',
      where: place.union?.where ?? applyWords[shell.language].landing.handledBy(union.name),
      isInvited: request.query.u !== undefined,
      closed: place.union?.isClosed ?? false,
    },
    below: leadsElsewhere ? addressOf(key, '', nowhere, { below: belowValue(leadsElsewhere.id) }) : undefined,
    says: says.begin,
    needs: says.prepare,
    time: says.time,
    next: addressOf(key, 'guide', place),
    choose: addressOf(key, '', nowhere),
  };
  sendPage(response, LandingPage, props);
}

async function showChooser(
  request: ApplyRequest,
  response: Response,
  key: string,
  problem?: string,
  status = 200,
): Promise<void> {
  const { pick, q, below } = request.query;
  const query = typeof q === 'string' ? q.slice(0, 60) : '';
  const props = {
    shell: {
      ...(await shellOf(request)),
      journey: await journeyOn(request, { process: key, now: 'place', back: '/' }),
    },
    action: addressOf(key, '', nowhere),
    problem,
    isCode: request.query.u !== undefined,
    levels: await divisionLevels(typeof pick === 'string' ? pick : '', request.language),
    query,
    ...((typeof below === 'string' ? await hitsBelow(below) : undefined) ??
      (query ? await unionHits(query, request.language) : {})),
  };
  sendPage(response, ChoosePlacePage, props, status);
}

export async function choosePlace(request: ApplyRequest, response: Response): Promise<void> {
  const key = processKey(await rulebook(), request);
  const code = String(readField('division', request.body, 'division'));
  const name = request.body.intent === 'go' ? 'division' : 'pick';
  response.redirect(303, addressOf(key, '', { query: code ? `${name}=${code}` : '' }));
}
