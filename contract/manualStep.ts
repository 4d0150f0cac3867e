/** A step of a manual that governs the reader's unions: `GET /api/manualSteps`. */
export type ManualStep = {
  /** Unique among all manuals. */
  id: string;
  manual: string;
  step: string;
  says: string;
  /** Screens of the panel that serve it: `inbox`, `members/list`, `unions/show`, `begin/` and a process. */
  screens: string[];
};
