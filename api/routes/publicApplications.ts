// The member's side as JSON: where to join, what it asks, his applications. The same workflows as the pages.

import { type Request, Router } from 'express';
import { validate as isUuid } from 'uuid';
import { BadRequest } from '../../errors.ts';
import type { Rows } from '../../models/rows.ts';
import type { PersonActor } from '../../models/store/gates/actor.ts';
import type { Created } from '../../models/writtenRow.ts';
import type { Verdict } from '../../rules/engine/documentTypes.ts';
import { visitor } from '../../workflows/access/visitor.ts';
import { getMine, listMine, showMine } from '../../workflows/applications/listMine.ts';
import { type DraftInput, saveApplication } from '../../workflows/applications/saveApplication.ts';
import { type Submission, type Submitted, submitApplication } from '../../workflows/applications/submitApplication.ts';
import { withdrawApplication } from '../../workflows/applications/withdrawApplication.ts';
import { assertPossible } from '../../workflows/assertPossible.ts';
import { ownApplication, type Visit } from '../../workflows/cases/applicant.ts';
import { describeProcess } from '../../workflows/processes/describeProcess.ts';
import { type Place, placeUnion } from '../../workflows/processes/placeUnion.ts';
import { type Answer, type KeepAnswer, onceOnly } from '../../workflows/requests/onceOnly.ts';
import { divisionChildren, isDivisionCode } from '../../workflows/unions/divisions.ts';
import { lowerIndustries, provinceIndustries, unionsOfIndustry } from '../../workflows/unions/industries.ts';
import { unionFromToken } from '../../workflows/unions/joinToken.ts';
import { searchUnions } from '../../workflows/unions/searchUnions.ts';
import { personOf } from '../middleware/actor.ts';
import { contextOf } from '../middleware/requestContext.ts';
import { type Body, flagIn, objectIn, refuseUnknownNames, textIn } from './readBody.ts';

export function publicApplications(): Router {
  const router = Router();
  placeRoutes(router);
  applicationRoutes(router);
  return router;
}

function placeRoutes(router: Router): void {
  router.get('/api/public/divisions', async (request, response) => {
    const { parent } = request.query;
    if (parent !== undefined && !/^\d{2,9}$/.test(String(parent))) {
      throw new BadRequest(
        'bad-division',
        'parent 应为行政区划代码，例如 3201',
        'parent is a division code such as 3201',
        [{ path: 'parent', message: '应为2、4、6或9位数字' }],
      );
    }
    const items = await divisionChildren(parent === undefined ? null : String(parent));
    response.set('Cache-Control', 'public, max-age=3600').json({ items });
  });

  router.get('/api/public/unions', async (request, response) => {
    const { q, division } = request.query;
    const industry = placeText('industry', request.query.industry, isUuid, '应为产业工会的编号');
    const divisionId = typeof division === 'string' ? division : undefined;
    const isBrowsing = industry !== undefined && q === undefined;
    response.json(
      isBrowsing
        ? await unionsOfIndustry(industry)
        : await searchUnions({ q: String(q ?? ''), divisionId, industryId: industry }),
    );
  });

  router.get('/api/public/industries', async (request, response) => {
    const parent = placeText('parent', request.query.parent, isUuid, '应为产业工会的编号');
    const items = parent
      ? await lowerIndustries(parent)
      : await provinceIndustries((await placeUnion(await placeIn(request.query))).path);
    response.json({ items });
  });

  router.get('/api/public/processes/:key', async (request, response) => {
    const actor = request.actor ?? visitor(contextOf(request));
    const { precheck, open, ...described } = await describeProcess(
      actor,
      request.params.key,
      await placeIn(request.query),
    );
    const mine = open && request.actor ? await getMine(request.actor, open.id) : null;
    response.json({ ...described, precheck: precheck && verdictFor(precheck), open: mine });
  });
}

function applicationRoutes(router: Router): void {
  router.get('/api/public/applications', async (request, response) => {
    const { tab } = request.query;
    response.json(await listMine(personOf(request), tab === undefined ? 'all' : String(tab)));
  });

  router.get('/api/public/applications/:id', async (request, response) => {
    response.json(await getMine(personOf(request), request.params.id));
  });

  router.post('/api/public/applications', async (request, response) => {
    const { actor, body, key } = readRequest(request, ['process', 'data', 'agreement', 'draft', 'place']);
    const process = textIn(body, 'process');
    const data = objectIn(body, 'data');
    const place = await readPlace(body);
    const isDraft = flagIn(body, 'draft');
    const { status, body: answer } = await onceOnly(actor.accountId, key, ['create', body], async (keep) => {
      if (isDraft) return saved(request, { process, data, place }, keep);
      return submitted(request, { process, data, place, agreement: textIn(body, 'agreement') }, keep);
    });
    response.status(status).json(answer);
  });

  router.put('/api/public/applications/:id', async (request, response) => {
    const { actor, body, key } = readRequest(request, ['data']);
    const data = objectIn(body, 'data');
    const { id } = request.params;
    const { status, body: answer } = await onceOnly(actor.accountId, key, ['save', id, body], async (keep) => {
      const { process } = await ownPossible(actor, id, 'saveDraft');
      return saved(request, { process, data }, keep);
    });
    response.status(status).json(answer);
  });

  router.post('/api/public/applications/:id/submit', async (request, response) => {
    const { actor, body, key } = readRequest(request, ['data', 'agreement']);
    const { id } = request.params;
    const { body: answer } = await onceOnly(actor.accountId, key, ['submit', id, body], async (keep) => {
      const row = await ownPossible(actor, id, 'submit');
      const data = body.data === undefined ? row.data : objectIn(body, 'data');
      return submitted(request, { process: row.process, data, agreement: textIn(body, 'agreement') }, keep);
    });
    response.json(answer);
  });

  router.post('/api/public/applications/:id/withdraw', async (request, response) => {
    const { actor } = readRequest(request, []);
    const { id } = await withdrawApplication(actor, request.params.id);
    response.json(await getMine(actor, id));
  });
}

/** The person's own application, in a state that allows the act. */
async function ownPossible(actor: PersonActor, id: string, act: 'saveDraft' | 'submit'): Promise<Rows['application']> {
  const row = await ownApplication(actor, id);
  assertPossible('application', row, act);
  return row;
}

function readRequest(request: Request, allowed: readonly string[]) {
  const actor = personOf(request);
  const body = request.body as Body;
  refuseUnknownNames(body, allowed);
  return { actor, body, key: request.get('Idempotency-Key') };
}

async function saved(request: Request, input: DraftInput, keep: KeepAnswer): Promise<Answer> {
  const actor = personOf(request);
  const answerOf = (draft: Created<'application'>): Answer => ({
    status: draft.version === 1 ? 201 : 200,
    body: showMine(actor, draft),
  });
  let answer: Answer | undefined;
  const draft = await saveApplication(actor, input, visitOf(request), (tx, saving) => {
    answer = answerOf(saving);
    keep(tx, answer);
  });
  return answer ?? answerOf(draft);
}

async function submitted(request: Request, input: Submission, keep: KeepAnswer): Promise<Answer> {
  const actor = personOf(request);
  const answerOf = ({ application, member }: Submitted): Answer => ({
    status: 201,
    body: { application: showMine(actor, application), member },
  });
  let answer: Answer | undefined;
  const done = await submitApplication(actor, input, visitOf(request), (tx, submitting) => {
    answer = answerOf(submitting);
    keep(tx, answer);
  });
  return answer ?? answerOf(done);
}

const visitOf = (request: Request): Visit => ({
  ip: request.ip,
  channel: 'api',
  phoneConfirmedAt: request.session.phoneConfirmedAt,
});

/** `u`: a signed code; or `union`; or `division`. */
async function placeIn({ u, union, division }: Record<string, unknown>): Promise<Place> {
  if (u !== undefined) return { unionId: (await unionFromToken(u)).id };
  return {
    unionId: placeText('union', union, isUuid, '应为工会的编号'),
    divisionId: placeText('division', division, isDivisionCode, '应为行政区划代码，例如 3201'),
  };
}

/** @throws BadRequest rather than to answer for another place than the one that was meant. */
function placeText(
  path: string,
  value: unknown,
  isOfForm: (text: string) => boolean,
  message: string,
): string | undefined {
  if (value === undefined || value === null) return undefined;
  if (typeof value === 'string' && isOfForm(value)) return value;
  throw new BadRequest('bad-place', `${path} ${message}`, `${path} cannot be read`, [{ path, message }]);
}

function readPlace(body: Body): Promise<Place> {
  const place = body.place == null ? {} : objectIn(body, 'place');
  refuseUnknownNames(place, ['u', 'union', 'division']);
  return placeIn(place);
}

/** What the person may know of the check: the outcome, every reason, and the facts about himself, not those about others. */
const verdictFor = ({ outcome, reason, fix, light, matches = [], facts }: Verdict) => ({
  ...{ outcome, reason, fix, light, matches },
  facts: Object.fromEntries(Object.entries(facts).filter(([name]) => !name.startsWith('duplicate.'))),
});
