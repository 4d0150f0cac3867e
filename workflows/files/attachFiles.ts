import { Invalid } from '../../errors.ts';
import type { ResourceName } from '../../models/rows.ts';
import type { Tx } from '../../models/store/writing/transaction.ts';
import type { FormField } from '../../rules/engine/documentTypes.ts';
import { formWidgets } from '../../rules/engine/formWidgets.ts';

type Owner = { record: { kind: ResourceName; id: string }; unionId: string };
type Answers = Readonly<Record<string, unknown>>;

/**
 * The files that a form's answers name hang on its record from now on, and are kept as long as it is.
 * @throws Invalid for a file that is not the sender's own, hangs on something else, or is no longer there
 */
export async function attachFiles(
  tx: Tx,
  fields: readonly Pick<FormField, 'name' | 'title' | 'widget'>[],
  answers: Answers,
  { record, unionId }: Owner,
): Promise<void> {
  const named = fields.flatMap(({ name, title, widget }) =>
    formWidgets.get(widget)?.holdsFiles ? idsIn(answers[name]).map((id) => ({ id, name, title })) : [],
  );
  if (!named.length) return;
  const rows = await tx.find('file', { id: named.map(({ id }) => id) }, { lock: true });
  const found = new Map(rows.map((row) => [row.id, row]));
  for (const { id, name, title } of named) {
    const row = found.get(id);
    const isThere = row?.recordKind === record.kind && row.recordId === record.id;
    if (isThere) continue;
    if (!row || row.recordId || row.ownerId !== tx.actor.accountId)
      throw new Invalid([
        {
          path: name,
          message: `“${title}”里的文件已不在，请重新上传`,
          messageEn: `A file of “${title}” is no longer there; upload it again`,
          seen: id,
        },
      ]);
    tx.update('file', row, { recordKind: record.kind, recordId: record.id, unionId, expiresAt: null });
  }
}

const idsIn = (answer: unknown): string[] =>
  Array.isArray(answer) ? answer.map((each) => String((each as { id?: unknown }).id)) : [];
