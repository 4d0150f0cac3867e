import { getResource } from '../../models/descriptor/registry.ts';
import type { Rulebook } from '../documents/rulebook.ts';

/** What a consent was given for is kept in Chinese, as evidence; read in the language of the book where it has a name there. */
export function purposeInWords(purpose: string, book: Rulebook): string {
  const { bindIdentity } = getResource('account').acts ?? {};
  if (bindIdentity?.zh === purpose) return bindIdentity[book.language];
  const process = book.published('process', 'zh').find(({ body }) => body.title === purpose);
  return book.published('process').find(({ id }) => id === process?.id)?.body.title ?? purpose;
}
