// What is held of the person who asks: about himself, and about where he belongs.
import { type Request, type Response, Router } from 'express';
import type { Language } from '../../../contract/words.ts';
import { OrganisationPage } from '../../../member-ui/pages/OrganisationPage.tsx';
import { PersonalPage } from '../../../member-ui/pages/PersonalPage.tsx';
import { meWords } from '../../../member-ui/words/me.ts';
import { membershipEvent } from '../../../models/resources/membershipEvent.ts';
import { rulebook } from '../../../workflows/documents/rulebook.ts';
import { ownRecord } from '../../../workflows/members/ownRecord.ts';
import { withdrawConsent } from '../../../workflows/members/withdrawConsent.ts';
import { unionPlaces } from '../../../workflows/unions/unionPlaces.ts';
import { factOf } from './factOf.ts';
import { signedIn } from './members.ts';
import { sendPage } from './sendPage.ts';
import { shellOf } from './shellOf.ts';
import { dayOf, timeOf } from './timeOf.ts';

export function ownPages(): Router {
  const router = Router();
  router.get('/me/personal', (request, response) => personal(request, response, false));
  router.post('/me/personal', (request, response) => personal(request, response, true));
  router.post('/me/personal/consents/:id/withdraw', withdraw);
  router.get('/me/organisation', organisation);
  return router;
}

async function personal(request: Request, response: Response, isClear: boolean): Promise<void> {
  const actor = signedIn(request, response);
  if (!actor) return;
  const { language } = request;
  const { person, consents } = await ownRecord(actor, (await rulebook()).in(language), isClear);
  sendPage(response, PersonalPage, {
    shell: await shellOf(request),
    facts: person.map((line) => factOf(line, language)),
    isClear,
    consents: consents.map((each) => ({
      ...each,
      at: timeOf(each.at, language),
      withdrawnAt: each.withdrawnAt ? timeOf(each.withdrawnAt, language) : undefined,
    })),
  });
}

async function withdraw(request: Request<{ id: string }>, response: Response): Promise<void> {
  const actor = signedIn(request, response);
  if (!actor) return;
  await withdrawConsent(actor, request.params.id);
  response.redirect(303, '/me/personal?done=consentWithdrawn');
}

async function organisation(request: Request, response: Response): Promise<void> {
  const actor = signedIn(request, response);
  if (!actor) return;
  const { language } = request;
  const { belonging, unionId, events } = await ownRecord(actor, (await rulebook()).in(language));
  const places = await unionPlaces([unionId, ...events.map((event) => event.unionId)]);
  const words = meWords[language].organisation;
  const above = places.get(unionId ?? '')?.where;
  const kinds: Partial<Record<string, Record<Language, string>>> = membershipEvent.fields.kind.choices;
  sendPage(response, OrganisationPage, {
    shell: await shellOf(request),
    facts: [
      ...belonging.map((line) => factOf(line, language)),
      ...(above ? [{ label: words.above, value: above }] : []),
    ],
    history: events.map(({ id, kind, on, ...event }) => ({
      id,
      what: kinds[kind]?.[language] ?? kind,
      union: places.get(event.unionId)?.name ?? '',
      on: dayOf(on, language),
    })),
  });
}
