import type { Facts } from './documentTypes.ts';
import { fillIn } from './placeholders.ts';

/** A reason may name the facts that its rule tests: {{burst.devicePeople}} is what was counted. */
export const fillReason = (reason: string, facts: Facts): string =>
  reason.includes('{{') ? fillIn(reason, (fact) => String(facts[fact] ?? '')) : reason;

/** What says something, with its reason filled in. */
export const withReason = <S extends { reason?: string }>(said: S, facts: Facts): S =>
  said.reason?.includes('{{') ? { ...said, reason: fillReason(said.reason, facts) } : said;
