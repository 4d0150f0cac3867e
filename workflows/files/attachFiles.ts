import { Invalid } from '../../errors.ts';
import type { Tx } from '../../models/store/writing/transaction.ts';
import type { Created } from '../../models/writtenRow.ts';
import type { FormField } from '../../rules/engine/documentTypes.ts';
import { formWidgets } from '../../rules/engine/formWidgets.ts';

type Case = Pick<Created<'application'>, 'id' | 'unionId' | 'data'>;

/**
 * The files that the answers of a case name hang on it from now on, and are kept as long as it is.
 * @param place before the names of fields in what was sent, as errors say it.
 * @throws Invalid for a file that is not the sender's own, hangs on something else, or is no longer there
 */
export async function attachFiles(
  tx: Tx,
  fields: readonly Pick<FormField, 'name' | 'title' | 'widget'>[],
  { id: recordId, unionId, data }: Case,
  place = '',
): Promise<void> {
  const named = fields.flatMap(({ name, title, widget }) =>
    formWidgets.get(widget)?.holdsFiles ? idsIn(data?.[name]).map((id) => ({ id, name, title })) : [],
  );
  if (!named.length) return;
  const rows = await tx.find('file', { id: named.map(({ id }) => id) }, { lock: true });
  const found = new Map(rows.map((row) => [row.id, row]));
  for (const { id, name, title } of named) {
    const row = found.get(id);
    const isThere = row?.recordKind === 'application' && row.recordId === recordId;
    const isFree = row?.recordId === null && row.ownerId === tx.actor.accountId;
    if (!row || !(isThere || isFree))
      throw new Invalid([
        {
          path: `${place}${name}`,
          message: `“${title}”里的文件已不在，请重新上传`,
          messageEn: `A file of “${title}” is no longer there; upload it again`,
          seen: id,
        },
      ]);
    tx.update('file', row, { recordKind: 'application', recordId, unionId, expiresAt: null });
  }
}

const idsIn = (answer: unknown): string[] =>
  Array.isArray(answer) ? answer.map((each) => String((each as { id?: unknown }).id)) : [];
