import type { ChoicesDocument } from '../../rules/engine/documentTypes.ts';
import { neededDocument } from '../documents/neededDocument.ts';

/** Every document that governs one process at one place in the tree today. @throws Unavailable when one is missing. */
export async function processFor(key: string, path: string) {
  const process = await neededDocument('process', key, path);
  const { document } = process;
  const [form, precheck, agreement, guide, review] = await Promise.all([
    neededDocument('form', document.form, path),
    neededDocument('decision', document.precheck, path),
    neededDocument('text', document.agreement, path),
    neededDocument('text', document.guide, path),
    document.review.check ? neededDocument('decision', document.review.check, path) : undefined,
  ]);
  return { process, form, precheck, agreement, guide, review, choices: await choicesOf(form.document.fields, path) };
}
export type ProcessAtPlace = Awaited<ReturnType<typeof processFor>>;

async function choicesOf(
  fields: readonly { choices?: string }[],
  path: string,
): Promise<Record<string, ChoicesDocument>> {
  const keys = [...new Set(fields.flatMap((field) => field.choices ?? []))];
  const found = await Promise.all(
    keys.map(async (key) => [key, (await neededDocument('choices', key, path)).document] as const),
  );
  return Object.fromEntries(found);
}
