/** What is wrong with a document, or doubtful. */
export type Finding = {
  level: 'error' | 'warning';
  /** JSON pointer into the document. */
  path: string;
  code: string;
  message: string;
  messageEn: string;
  seen?: unknown;
  needed?: unknown;
  didYouMean?: string;
};
export type CheckedDocument = { findings: Finding[] };
