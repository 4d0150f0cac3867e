import type { FactCatalogue } from '../facts/factDefinition.ts';
import type { Facts } from './documentTypes.ts';
import { fillIn } from './placeholders.ts';

/** A reason may name the facts that its rule tests: {{burst.devicePeople}} is what was counted. */
export const fillReason = (reason: string, facts: Facts): string =>
  reason.includes('{{') ? fillIn(reason, (fact) => String(facts[fact] ?? '')) : reason;

/** The same where no case is at hand: the number is called by its name. */
export const nameReason = (reason: string, catalogue: Pick<FactCatalogue, 'get'>): string =>
  reason.includes('{{') ? fillIn(reason, (fact) => `“${catalogue.get(fact)?.title ?? fact}”`) : reason;

/** What says something, with its reason filled in. */
export const withReason = <S extends { reason?: string }>(said: S, facts: Facts): S =>
  said.reason?.includes('{{') ? { ...said, reason: fillReason(said.reason, facts) } : said;
