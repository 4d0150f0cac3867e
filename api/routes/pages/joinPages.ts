import { type Request, type Response, Router } from 'express';
import { AppError } from '../../../errors.ts';
import { AgreementPage } from '../../../member-ui/pages/AgreementPage.tsx';
import { ChoosePlacePage } from '../../../member-ui/pages/ChoosePlacePage.tsx';
import { GuidePage } from '../../../member-ui/pages/GuidePage.tsx';
import { JoinPage } from '../../../member-ui/pages/JoinPage.tsx';
import { isIn } from '../../../models/descriptor/states.ts';
import type { ReviewPolicy } from '../../../rules/engine/documentTypes.ts';
import { describeProcess } from '../../../workflows/processes/describeProcess.ts';
import { unionPlaces } from '../../../workflows/unions/unionPlaces.ts';
import { bringUnion } from './bringUnion.ts';
import { chosenDivision, divisionLevels } from './divisionLevels.ts';
import { askerOf, boundMember } from './members.ts';
import { asPlace, type PagePlace, placeOf, withPlace } from './placeOf.ts';
import { sendPage } from './sendPage.ts';
import { shellOf } from './shellOf.ts';
import { usualTimeOf } from './timeOf.ts';
import { unionHits } from './unionHits.ts';

export function joinPages(): Router {
  const router = Router();
  router.get('/join', landing);
  router.post('/join', choosePlace);
  router.get('/join/guide', guide);
  router.get('/join/agreement', agreement);
  router.post('/join/agreement', agree);
  return router;
}

async function landing(request: Request, response: Response): Promise<void> {
  let place: PagePlace;
  try {
    place = await placeOf(request);
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    return showChooser(request, response, error.text.zh, error.status);
  }
  if (!place.query) return showChooser(request, response);
  const { process, union } = await describeProcess(askerOf(request), 'join', asPlace(place));
  const governing = (await unionPlaces([union.id])).get(union.id);
  const props = {
    shell: await shellOf(request, governing?.path),
    place: {
      name: place.union?.name ?? place.division?.fullName ?? '',
      where: place.union?.where ?? `由${union.name}办理`,
      isUnion: Boolean(place.union),
      closed: place.union?.isClosed ?? false,
    },
    reviewSays:
      process.review.when === 'after'
        ? '提交后马上成为会员，工会随后核实。'
        : process.review.when === 'before'
          ? `提交后由工会审核，${process.review.dueDays}天内答复，通过后成为会员。`
          : '提交后马上成为会员。',
    next: withPlace('/join/guide', place),
  };
  sendPage(response, JoinPage, props);
}

async function showChooser(request: Request, response: Response, problem?: string, status = 200): Promise<void> {
  const { pick, q } = request.query;
  const query = typeof q === 'string' ? q.slice(0, 60) : '';
  const levels = await divisionLevels(typeof pick === 'string' ? pick : '');
  const hits = query ? await unionHits(query) : undefined;
  sendPage(response, ChoosePlacePage, { shell: await shellOf(request), problem, levels, query, hits }, status);
}

function choosePlace(request: Request, response: Response): void {
  const code = chosenDivision(request.body, 'division');
  const name = request.body.intent === 'go' ? 'division' : 'pick';
  response.redirect(303, code ? `/join?${name}=${code}` : '/join');
}

async function guide(request: Request, response: Response): Promise<void> {
  const signed = await boundMember(request, response);
  if (!signed) return;
  const place = await placeOf(request);
  const description = await describeProcess(signed.actor, 'join', asPlace(place));
  const { process, union, precheck, open, usualDays } = description;
  const path = (await unionPlaces([union.id])).get(union.id)?.path;
  const matches = (precheck?.matches ?? []).filter(({ outcome }) => outcome === precheck?.outcome);
  const isRefused = precheck?.outcome === 'refuse';
  const underWay = open && isIn('application', open, 'inProgress');
  const props = {
    shell: await shellOf(request, path),
    title: process.title,
    union: place.union?.name ?? place.division?.fullName ?? union.name,
    guide: description.guide,
    verdict: isRefused ? ('mayNot' as const) : precheck?.outcome === 'accept' ? ('may' as const) : ('person' as const),
    fixes: precheck?.outcome === 'accept' ? [] : matches.map(({ reason, fix }) => ({ reason: reason ?? '', fix })),
    timeSays: timeSays(process.review, usualTimeOf(usualDays)),
    next: withPlace('/join/agreement', place),
    open: open
      ? {
          href: `/me/applications/${open.id}`,
          says: underWay ? '您有一件申请正在办理。' : '您有一份没有交上的申请，可以接着填写。',
        }
      : undefined,
  };
  sendPage(response, GuidePage, props);
}

function timeSays({ when, dueDays }: ReviewPolicy, usual: string): string {
  const [begins, ends] = when === 'after' ? ['提交后即时登记，', '核实'] : ['', '答复'];
  return `填写约需3分钟。${begins}工会最迟${dueDays}天内${ends}${usual && `，${usual}`}。`;
}

async function agreement(request: Request, response: Response): Promise<void> {
  if (await boundMember(request, response))
    await showAgreement(request, response, { moved: request.query.moved === '1' });
}

async function agree(request: Request, response: Response): Promise<void> {
  const signed = await boundMember(request, response);
  if (!signed) return;
  const place = await placeOf(request);
  const description = await describeProcess(signed.actor, 'join', asPlace(place));
  if (request.body.agreement !== description.agreement.hash) {
    return response.redirect(303, withPlace('/join/agreement', place, { moved: '1' }));
  }
  if (request.body.agree !== 'yes') return showAgreement(request, response, { unticked: true });
  await bringUnion(signed.actor, description, place);
  response.redirect(303, withPlace('/join/form', place, { agreed: description.agreement.hash }));
}

async function showAgreement(request: Request, response: Response, { moved = false, unticked = false }): Promise<void> {
  const place = await placeOf(request);
  const { agreement: text, union } = await describeProcess(askerOf(request), 'join', asPlace(place));
  const path = (await unionPlaces([union.id])).get(union.id)?.path;
  const props = {
    shell: await shellOf(request, path),
    union: union.name,
    agreement: text,
    action: withPlace('/join/agreement', place),
    problems: unticked ? [{ path: 'agree', message: '请先阅读并勾选同意' }] : [],
    moved,
  };
  sendPage(response, AgreementPage, props, unticked ? 422 : 200);
}
