import type { ProcessDocument } from '../../rules/engine/documentTypes.ts';

/** Begun at the sign-in page by whoever has no account of his own yet: there is no page on which he could correct it. */
export const isOfNobodys = ({ begin }: Pick<ProcessDocument, 'begin'>): boolean =>
  begin.every((door) => door === 'signIn');
