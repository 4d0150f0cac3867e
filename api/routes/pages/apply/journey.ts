// Where one is on the way through an application, and how many steps it has for this person.
import type { Request } from 'express';
import type { Journey } from '../../../../contract/pageView.ts';
import { applyWords } from '../../../../member-ui/words/apply.ts';
import { rulebook } from '../../../../workflows/documents/rulebook.ts';
import { asksPlace, isProcess } from './step.ts';

const order = ['place', 'signIn', 'identity', 'guide', 'agreement', 'form', 'check'] as const;
export type JourneyStep = (typeof order)[number];

declare module 'express-session' {
  interface SessionData {
    /** What has been gone through for a process in this visit: it stays counted, so that the number of steps does not change. */
    journey?: { process: string; walked: JourneyStep[] } | undefined;
  }
}

type On = {
  process: string;
  now: JourneyStep;
  back?: string | undefined;
  /** What this person need not do again. */
  skips?: readonly JourneyStep[];
};

/** The line over a page of the way, and the way back from it. */
export async function journeyOn(request: Request, on: On): Promise<Journey> {
  const steps = await stepsFor(request, on);
  const { journey } = applyWords[request.language];
  return { step: journey.at(steps.indexOf(on.now) + 1, steps.length, journey.names[on.now]), back: on.back };
}

/** All steps by name, for somebody who has not begun. */
export async function journeyAhead(
  { session, actor, language }: Request,
  process: string,
  skips: readonly JourneyStep[],
): Promise<string[]> {
  const steps = await stepsFor({ session, actor }, { process, now: 'place', skips });
  return steps.map((step) => applyWords[language].journey.names[step]);
}

async function stepsFor(
  { session, actor }: Pick<Request, 'session' | 'actor'>,
  { process, now, skips = [] }: On,
): Promise<JourneyStep[]> {
  const { journey } = session;
  const walked = new Set(journey?.process === process ? journey.walked : []);
  const left = new Set<JourneyStep>([...skips, ...(actor?.accountId ? (['signIn'] as const) : [])]);
  const here = order.indexOf(now);
  const choosesPlace = asksPlace(await rulebook(), process);
  return order.filter((step, index) => {
    if (step === 'place') return choosesPlace;
    return step === now || walked.has(step) || (index > here && !left.has(step));
  });
}

/** Is to be kept before a redirect: see `keepSession`. */
export function walk({ session }: Pick<Request, 'session'>, process: string, step: JourneyStep): void {
  const walked = session.journey?.process === process ? session.journey.walked : [];
  if (!walked.includes(step)) session.journey = { process, walked: [...walked, step] };
}

/** The process to which an address leads back, where it is a step of one. */
export async function processIn(address: string): Promise<string | undefined> {
  const key = /^\/apply\/([^/?]+)\//.exec(address)?.[1];
  return key && isProcess(await rulebook(), key) ? key : undefined;
}

/** Of a page before the way proper, on which one stands only because one wants to apply. `back`: without it, to where the way began. */
export async function journeyTo(
  request: Request,
  next: string,
  now: JourneyStep,
  back?: string,
): Promise<Journey | undefined> {
  const process = await processIn(next);
  if (!process) return undefined;
  const { search } = new URL(next, 'http://own.invalid');
  return journeyOn(request, { process, now, back: back ?? `/apply/${process}${search}` });
}
