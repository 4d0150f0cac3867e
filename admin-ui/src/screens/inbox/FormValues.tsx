import type { Explanation } from '../../../../contract/explanation.ts';
import { inWords } from '../../fields/answerTitles.ts';
import { type NamedRow, NamedRows } from '../../fields/NamedRows.tsx';
import type { Row } from '../../providers/meta.ts';
import { isStoredFiles } from '../../widgets/StoredFiles.tsx';

/** What the person filled in, by the titles of his form, with the notes of an earlier return beside it. */
export function FormValues({ row, form }: { row: Row; form: Explanation['form'] | undefined }) {
  const notes = (row.fieldNotes ?? {}) as Record<string, string>;
  const data = (row.data ?? {}) as Record<string, unknown>;
  const shownOf = (name: string, label: string) => (isStoredFiles(data[name]) ? data[name] : label);
  const rows: NamedRow[] =
    form?.fields.map(({ label, ...field }) => ({ ...field, value: shownOf(field.name, label) })) ?? inWords([], data);
  return <NamedRows rows={rows.map((each) => ({ ...each, note: notes[each.name] ?? each.note }))} />;
}
