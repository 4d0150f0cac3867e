import type { PlaceRules } from '../documents/placeRules.ts';

export type CodeLimits = {
  minutesValid: number;
  perPhonePer10Min: number;
  perPhonePerDay: number;
  perAddressPer10Min: number;
  /** Codes an address may ask for in ten minutes before it has to show that a human is there. */
  humanCheckAfter: number;
};

/** What the `parameters` document `signIn.codes` says. */
export const codeLimits = (rules: PlaceRules): CodeLimits => rules.neededParameters('signIn.codes') as CodeLimits;
