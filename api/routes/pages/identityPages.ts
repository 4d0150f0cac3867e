// Who somebody is: consent, name and number, then all of it once more before it can no longer be changed.
import { type Request, type Response, Router } from 'express';
import { type FieldError, Invalid } from '../../../errors.ts';
import type { IdentityValues } from '../../../member-ui/components/IdentityFields.tsx';
import { IdentityCheckPage } from '../../../member-ui/pages/IdentityCheckPage.tsx';
import { IdentityPage } from '../../../member-ui/pages/IdentityPage.tsx';
import { signInWords } from '../../../member-ui/words/signIn.ts';
import type { PersonActor } from '../../../models/store/gates/actor.ts';
import { decryptField, encryptField } from '../../../models/store/sql/crypto.ts';
import { bindIdentity } from '../../../workflows/access/bindIdentity.ts';
import { identityConsent } from '../../../workflows/access/identityConsent.ts';
import { ownAccount } from '../../../workflows/access/myAccount.ts';
import { type Identity, readIdentity } from '../../../workflows/access/readIdentity.ts';
import { invitedName } from '../../../workflows/collectiveJoins/answeredInvitation.ts';
import { today } from '../../../workflows/today.ts';
import { keepSession } from '../../middleware/session.ts';
import { journeyTo, processIn, walk } from './apply/journey.ts';
import { unionAhead } from './apply/unionAhead.ts';
import { identityChoices, identityIn, noIdentity } from './identityForm.ts';
import { signedIn } from './members.ts';
import { pageProblems } from './pageProblems.ts';
import { safeReturn } from './safeReturn.ts';
import { sendPage } from './sendPage.ts';
import { shellOf } from './shellOf.ts';

type Typed = IdentityValues & { consent: string };

declare module 'express-session' {
  interface SessionData {
    /** What was typed and is still to be checked by its person, encrypted. */
    identity?: string | undefined;
  }
}

export function identityPages(): Router {
  const router = Router();
  router.get('/me/identity', (request, response) => unlessBound(request, response, ask));
  router.post('/me/identity', (request, response) => unlessBound(request, response, read));
  router.get('/me/identity/check', (request, response) => unlessBound(request, response, check));
  router.post('/me/identity/check', (request, response) => unlessBound(request, response, bind));
  return router;
}

type Step = (request: Request, response: Response, next: string, actor: PersonActor) => Promise<void>;

/** Who has said who he is goes on. */
async function unlessBound(request: Request, response: Response, step: Step): Promise<void> {
  const actor = signedIn(request, response, 'apply');
  if (!actor) return;
  const next = safeReturn(request.body?.return ?? request.query.return);
  if ((await ownAccount(actor)).boundAt) return response.redirect(303, next);
  await step(request, response, next, actor);
}

/** Whom a union has invited finds his name filled in. */
const ask: Step = async (request, response, next, actor) =>
  show(request, response, next, typedBefore(request) ?? { ...noIdentity, name: await invitedName(actor) });

/** What is not right is told at its field; the rest is kept to be looked at once more. */
const read: Step = async (request, response, next) => {
  const values = identityIn(request.body);
  const { consent = '' } = request.body;
  try {
    const problems = [...(consent === '' ? [unticked] : []), ...wrongIn(values)];
    if (problems.length > 0) throw new Invalid(problems);
    request.session.identity = encryptField(JSON.stringify({ ...values, consent }));
    await keepSession(request);
    response.redirect(303, `/me/identity/check?return=${encodeURIComponent(next)}`);
  } catch (error) {
    await show(request, response, next, { ...values, consent }, error);
  }
};

const check: Step = async (request, response, next) => {
  const typed = typedBefore(request);
  const back = `/me/identity?return=${encodeURIComponent(next)}`;
  if (!typed) return response.redirect(303, back);
  const facts = factsOf(request, readIdentity(typed, today()));
  const journey = await journeyTo(request, next, 'identity', back);
  sendPage(response, IdentityCheckPage, {
    shell: { ...(await shellOf(request, await unionAhead(request, next))), journey },
    facts,
    back,
    next,
  });
};

const bind: Step = async (request, response, next, actor) => {
  const typed = typedBefore(request);
  if (!typed) return response.redirect(303, `/me/identity?return=${encodeURIComponent(next)}`);
  try {
    await bindIdentity(actor, typed);
    request.session.identity = undefined;
    const process = await processIn(next);
    if (process) walk(request, process, 'identity');
    await keepSession(request);
    response.redirect(303, next);
  } catch (error) {
    await show(request, response, next, typed, error);
  }
};

function typedBefore({ session }: Request): Typed | undefined {
  return session.identity ? (JSON.parse(decryptField(session.identity)) as Typed) : undefined;
}

const unticked: FieldError = {
  path: 'consent',
  message: signInWords.zh.identity.unticked,
  messageEn: signInWords.en.identity.unticked,
};

function wrongIn(values: IdentityValues): readonly FieldError[] {
  try {
    readIdentity(values, today());
    return [];
  } catch (error) {
    if (error instanceof Invalid) return error.errors;
    throw error;
  }
}

/** In full: it is looked at to find a slip of the finger. */
function factsOf({ language }: Request, { name, documentType, documentNumber, birthDate, sex }: Identity) {
  const words = signInWords[language].identity;
  const { documentType: types, sex: sexes } = identityChoices(language);
  const labelOf = (options: typeof types, wanted: string | null) =>
    options.find(({ value }) => value === wanted)?.label ?? '';
  return [
    { label: words.name, value: name },
    { label: words.type, value: labelOf(types, documentType) },
    { label: words.number, value: documentNumber },
    { label: words.sex, value: labelOf(sexes, sex) },
    { label: words.birthDate, value: birthDate ?? '' },
  ];
}

async function show(
  request: Request,
  response: Response,
  next: string,
  values: IdentityValues & { consent?: string },
  error?: unknown,
): Promise<void> {
  const { status, problems, title } = error
    ? pageProblems(error, request.language)
    : { status: 200, problems: [], title: undefined };
  const { hash } = await identityConsent();
  const props = {
    shell: {
      ...(await shellOf(request, await unionAhead(request, next))),
      journey: await journeyTo(request, next, 'identity'),
    },
    next,
    choices: identityChoices(request.language),
    values,
    consent: hash,
    agreed: values.consent === hash,
    problems,
    title: problems.length ? undefined : title,
  };
  sendPage(response, IdentityPage, props, status);
}
