import { NotFound } from '../../errors.ts';
import { visibleFields } from '../../rules/engine/visibleFields.ts';
import { keptDocument } from '../documents/keptDocument.ts';

/** The fields of a version of a form that these answers call for. @throws NotFound */
export async function shownFields(hash: string, data: Record<string, unknown>): Promise<string[]> {
  const form = await keptDocument('form', hash);
  if (!form) throw new NotFound('没有这一版表单', 'There is no such version of a form');
  return visibleFields(form, data).map(({ name }) => name);
}
