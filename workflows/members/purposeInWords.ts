import { getResource } from '../../models/descriptor/registry.ts';
import type { Rulebook } from '../documents/rulebook.ts';

/** What a consent was given for is kept in Chinese, as evidence; read in the language of the book where it has a name there. */
export function purposeInWords(purpose: string, book: Rulebook): string {
  const { bindIdentity } = getResource('account').acts ?? {};
  if (bindIdentity?.zh === purpose) return bindIdentity[book.language];
  const process = book.published('process', 'zh').find(({ body }) => body.title === purpose);
  const title = process && book.published('process').find(({ id }) => id === process.id)?.body.title;
  return title ?? titleOfTick(purpose, book) ?? purpose;
}

/** What stands beside a box of a form that is ticked for single answers. */
function titleOfTick(purpose: string, book: Rulebook): string | undefined {
  for (const { id, body } of book.published('form', 'zh')) {
    const tick = body.fields.find(({ title, consentTo }) => consentTo && title === purpose);
    const read = tick && book.published('form').find((form) => form.id === id)?.body.fields;
    if (read) return read.find(({ name }) => name === tick.name)?.title;
  }
  return undefined;
}
