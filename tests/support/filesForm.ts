import type { Rows } from '../../models/rows.ts';
import { packDocument } from './packDocument.ts';
import { publish } from './publish.ts';

/** The form for joining a union asks for files too, called “证明材料” (`proof`). */
export async function askForFiles(union: Rows['union']): Promise<void> {
  const form = packDocument('base', 'form', 'join.form');
  const proof = { name: 'proof', title: '证明材料', widget: 'files' as const };
  await publish(union, { ...form, fields: [...form.fields, proof] });
}
