// A person's applications, for apps. The same workflows as the pages.
import type { Request } from 'express';
import type { BegunApplication, Submitted as SubmittedAnswer } from '../../contract/application.ts';
import { Invalid } from '../../errors.ts';
import type { Rows } from '../../models/rows.ts';
import type { PersonActor } from '../../models/store/gates/actor.ts';
import type { Created } from '../../models/writtenRow.ts';
import { askCallBack } from '../../workflows/applications/askCallBack.ts';
import { getMine, listMine, showMine } from '../../workflows/applications/listMine.ts';
import { saveApplication } from '../../workflows/applications/saveApplication.ts';
import { type Submitted, submitApplication } from '../../workflows/applications/submitApplication.ts';
import { urgeApplication } from '../../workflows/applications/urgeApplication.ts';
import { withdrawApplication } from '../../workflows/applications/withdrawApplication.ts';
import { assertPossible } from '../../workflows/assertPossible.ts';
import { type DraftInput, ownApplication, type Visit } from '../../workflows/cases/applicant.ts';
import { answeredInvitation } from '../../workflows/collectiveJoins/answeredInvitation.ts';
import { type Answer, type KeepAnswer, onceOnly } from '../../workflows/requests/onceOnly.ts';
import { route } from '../declaration/route.ts';
import { keptDevice } from '../middleware/requestContext.ts';
import { placeIn } from './placeIn.ts';

const once = { 'Idempotency-Key': '同一个键只办一次：再次发送得到第一次的答复' };

export const myApplications = route({
  method: 'GET',
  path: '/api/public/applications',
  who: 'person',
  title: '我的办事',
  query: 'MyApplicationsQuery',
  answer: 'MyApplications',
  run: ({ actor, query }) => listMine(actor, query.tab),
});

export const myApplication = route({
  method: 'GET',
  path: '/api/public/applications/:id',
  who: 'person',
  title: '一件申请',
  answer: 'OwnApplication',
  run: ({ actor, params }) => getMine(actor, params.id as string),
});

export const begin = route({
  method: 'POST',
  path: '/api/public/applications',
  who: 'person',
  title: '暂存或提交申请',
  headers: once,
  body: 'NewApplication',
  answer: 'BegunApplication',
  status: [201, 200],
  async run({ actor, body, request, response }) {
    const { process, data, draft, agreement } = body;
    const place = await placeIn(body.place ?? {});
    const answer = await onceOnly<BegunApplication>(actor.accountId, keyOf(request), ['create', body], async (keep) => {
      if (draft) return saved(actor, { process, data, place }, visitOf(request), keep);
      return submitted(actor, { process, data, place, agreement: agreed(agreement) }, visitOf(request), keep);
    });
    response.status(answer.status);
    return answer.body;
  },
});

export const saveAnswers = route({
  method: 'PUT',
  path: '/api/public/applications/:id',
  who: 'person',
  title: '保存修改',
  headers: once,
  body: 'SavedAnswers',
  answer: 'BegunApplication',
  async run({ actor, params, body, request, response }) {
    const id = params.id as string;
    const answer = await onceOnly(actor.accountId, keyOf(request), ['save', id, body], async (keep) => {
      const { process } = await ownPossible(actor, id, 'saveDraft');
      return saved(actor, { process, data: body.data }, visitOf(request), keep);
    });
    response.status(answer.status);
    return answer.body;
  },
});

export const submit = route({
  method: 'POST',
  path: '/api/public/applications/:id/submit',
  who: 'person',
  title: '提交',
  headers: once,
  body: 'Submission',
  answer: 'Submitted',
  async run({ actor, params, body, request }) {
    const id = params.id as string;
    const answer = await onceOnly(actor.accountId, keyOf(request), ['submit', id, body], async (keep) => {
      const row = await ownPossible(actor, id, 'submit');
      const { data = row.data, agreement } = body;
      return submitted(actor, { process: row.process, data, agreement }, visitOf(request), keep);
    });
    return answer.body;
  },
});

export const withdraw = route({
  method: 'POST',
  path: '/api/public/applications/:id/withdraw',
  who: 'person',
  title: '撤回',
  body: 'Nothing',
  answer: 'OwnApplication',
  async run({ actor, params }) {
    return showMine(actor, await withdrawApplication(actor, params.id as string));
  },
});

export const urge = route({
  method: 'POST',
  path: '/api/public/applications/:id/urge',
  who: 'person',
  title: '催办',
  body: 'Nothing',
  answer: 'OwnApplication',
  async run({ actor, params }) {
    return showMine(actor, await urgeApplication(actor, params.id as string));
  },
});

export const callBack = route({
  method: 'POST',
  path: '/api/public/applications/:id/call-back',
  who: 'person',
  title: '请工会回电',
  body: 'Nothing',
  answer: 'OwnApplication',
  async run({ actor, params }) {
    return showMine(actor, await askCallBack(actor, params.id as string));
  },
});

const keyOf = (request: Request) => request.get('Idempotency-Key');

const visitOf = (request: Request): Visit => ({
  ip: request.ip,
  channel: 'api',
  phoneConfirmedAt: request.session.phoneConfirmedAt,
  device: keptDevice(request),
});

/** A draft needs none. */
function agreed(agreement: string | undefined): string {
  if (agreement) return agreement;
  throw new Invalid([
    { path: 'agreement', message: '“承诺书”必须填写', messageEn: 'agreement is required to submit', needed: 'string' },
  ]);
}

/** The person's own application, in a state that allows the act. */
async function ownPossible(actor: PersonActor, id: string, act: 'saveDraft' | 'submit'): Promise<Rows['application']> {
  const row = await ownApplication(actor, id);
  assertPossible('application', row, act);
  return row;
}

async function saved(
  actor: PersonActor,
  input: DraftInput,
  visit: Visit,
  keep: KeepAnswer,
): Promise<Answer<BegunApplication>> {
  const answerOf = (draft: Created<'application'>) => ({
    status: draft.version === 1 ? 201 : 200,
    body: showMine(actor, draft),
  });
  let answer: Answer<BegunApplication> | undefined;
  const draft = await saveApplication(actor, input, visit, (tx, saving) => {
    answer = answerOf(saving);
    keep(tx, answer);
  });
  return answer ?? answerOf(draft);
}

async function submitted(
  actor: PersonActor,
  input: DraftInput,
  visit: Visit,
  keep: KeepAnswer,
): Promise<Answer<SubmittedAnswer>> {
  const answerOf = ({ application, made }: Submitted) => ({
    status: 201,
    body: { application: showMine(actor, application), made },
  });
  let answer: Answer<SubmittedAnswer> | undefined;
  const answerInvitation = await answeredInvitation(actor);
  const done = await submitApplication(actor, input, visit, (tx, submitting) => {
    answer = answerOf(submitting);
    keep(tx, answer);
    answerInvitation(tx, submitting);
  });
  return answer ?? answerOf(done);
}
