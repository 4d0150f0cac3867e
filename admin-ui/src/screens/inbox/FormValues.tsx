import type { Explanation } from '../../../../contract/explanation.ts';
import { inWords } from '../../fields/answerTitles.ts';
import { NamedRows } from '../../fields/NamedRows.tsx';
import type { Row } from '../../providers/meta.ts';

/** What the person filled in, by the titles of his form, with the notes of an earlier return beside it. */
export function FormValues({ row, form }: { row: Row; form: Explanation['form'] | undefined }) {
  const notes = (row.fieldNotes ?? {}) as Record<string, string>;
  const rows = form?.fields.map(({ name, title, label }) => ({ name, title, value: label })) ?? inWords([], row.data);
  return <NamedRows rows={rows.map((each) => ({ ...each, note: notes[each.name] }))} />;
}
