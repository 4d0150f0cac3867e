// What the member pages show of a card and of applications.

import type { Fact } from './pageView.ts';

export type CardView = {
  number: string;
  name: string;
  union: string;
  state: string;
  stateLabel: string;
  says: string;
  joinedOn?: string | undefined;
  /** Inline SVG of the verification code. */
  qr?: string | undefined;
};

export type StepView = {
  label: string;
  at?: string | undefined;
  says?: string | undefined;
  done: boolean;
  now: boolean;
};

export type ApplicationSummary = {
  id: string;
  number: string;
  title: string;
  state: string;
  stateLabel: string;
  union: string;
  when: string;
  /** The numbers that its reviewer filled in: an amount that was granted. */
  granted: Fact[];
};
