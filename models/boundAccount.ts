import type { Rows } from './rows.ts';

type DocumentType = NonNullable<Rows['account']['documentType']>;

/** An account whose real name is known. */
export type BoundAccount = Rows['account'] & { name: string; documentType: DocumentType; documentNumber: string };

export const isBound = (account: Rows['account']): account is BoundAccount => account.boundAt !== null;
