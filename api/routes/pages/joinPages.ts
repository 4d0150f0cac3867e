import { type Request, type Response, Router } from 'express';
import { AppError } from '../../../errors.ts';
import { AgreementPage } from '../../../member-ui/pages/AgreementPage.tsx';
import { ChoosePlacePage } from '../../../member-ui/pages/ChoosePlacePage.tsx';
import { GuidePage } from '../../../member-ui/pages/GuidePage.tsx';
import { JoinPage } from '../../../member-ui/pages/JoinPage.tsx';
import { isIn } from '../../../models/descriptor/states.ts';
import type { ReviewPolicy } from '../../../rules/engine/documentTypes.ts';
import { applicantOf } from '../../../workflows/cases/applicant.ts';
import { rulebook } from '../../../workflows/documents/rulebook.ts';
import { openForm } from '../../../workflows/processes/openForm.ts';
import { precheck } from '../../../workflows/processes/precheck.ts';
import { usualDays } from '../../../workflows/processes/usualDays.ts';
import { bringUnion } from './bringUnion.ts';
import { chosenDivision, divisionLevels } from './divisionLevels.ts';
import { boundMember } from './members.ts';
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
  const { process, union } = await openForm(await rulebook(), 'join', asPlace(place));
  const { review } = process.document;
  const props = {
    shell: await shellOf(request, union.path),
    place: {
      name: place.union?.name ?? place.division?.fullName ?? '',
      where: place.union?.where ?? `由${union.name}办理`,
      isUnion: Boolean(place.union),
      closed: place.union?.isClosed ?? false,
    },
    reviewSays:
      review.when === 'after'
        ? '提交后马上成为会员，工会随后核实。'
        : review.when === 'before'
          ? `提交后由工会审核，${review.dueDays}天内答复，通过后成为会员。`
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
  const member = await boundMember(request, response);
  if (!member) return;
  const place = await placeOf(request);
  const opened = await openForm(await rulebook(), 'join', asPlace(place));
  const { union, process } = opened;
  const [{ verdict, open }, days] = await Promise.all([
    precheck(member.account.id, opened),
    usualDays('join', union.path),
  ]);
  const matches = (verdict.matches ?? []).filter(({ outcome }) => outcome === verdict.outcome);
  const mayJoin = verdict.outcome === 'accept';
  const underWay = open && isIn('application', open, 'inProgress');
  const props = {
    shell: await shellOf(request, union.path),
    title: process.document.title,
    union: place.union?.name ?? place.division?.fullName ?? union.name,
    guide: process.guide.document,
    verdict: verdict.outcome === 'refuse' ? ('mayNot' as const) : mayJoin ? ('may' as const) : ('person' as const),
    fixes: mayJoin ? [] : matches.map(({ reason, fix }) => ({ reason: reason ?? '', fix })),
    timeSays: timeSays(process.document.review, usualTimeOf(days)),
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
  const member = await boundMember(request, response);
  if (!member) return;
  const place = await placeOf(request);
  const { process } = await openForm(await rulebook(), 'join', asPlace(place));
  if (request.body.agreement !== process.agreement.hash) {
    return response.redirect(303, withPlace('/join/agreement', place, { moved: '1' }));
  }
  if (request.body.agree !== 'yes') return showAgreement(request, response, { unticked: true });
  const { open } = await applicantOf(member.actor, 'join');
  await bringUnion(member.actor, process, open, place);
  response.redirect(303, withPlace('/join/form', place, { agreed: process.agreement.hash }));
}

async function showAgreement(request: Request, response: Response, { moved = false, unticked = false }): Promise<void> {
  const place = await placeOf(request);
  const { process, union } = await openForm(await rulebook(), 'join', asPlace(place));
  const { document, hash } = process.agreement;
  const props = {
    shell: await shellOf(request, union.path),
    union: union.name,
    agreement: { ...document, hash },
    action: withPlace('/join/agreement', place),
    problems: unticked ? [{ path: 'agree', message: '请先阅读并勾选同意' }] : [],
    moved,
  };
  sendPage(response, AgreementPage, props, unticked ? 422 : 200);
}
