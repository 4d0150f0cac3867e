import { Invalid } from '../../errors.ts';
import type { Tx } from '../../models/store/writing/transaction.ts';
import type { Created } from '../../models/writtenRow.ts';
import type { FormField } from '../../rules/engine/documentTypes.ts';
import { formWidgets } from '../../rules/engine/formWidgets.ts';
import type { FileAnswer } from '../../rules/widgets/files.ts';
import { unusedDays } from './uploadFile.ts';

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
    formWidgets.get(widget)?.holdsFiles
      ? filesIn(data?.[name]).map((file) => ({ ...file, path: `${place}${name}`, title }))
      : [],
  );
  if (!named.length) return;
  const rows = await tx.find('file', { id: named.map(({ id }) => id) }, { lock: true });
  const found = new Map(rows.map((row) => [row.id, row]));
  const isTaken = ({ id }: { id: string }): boolean => {
    const row = found.get(id);
    const isThere = row?.recordKind === 'application' && row.recordId === recordId;
    return isThere || (row?.recordId === null && row.ownerId === tx.actor.accountId);
  };
  const gone = named.filter((each) => !isTaken(each));
  if (gone.length) throw new Invalid(gone.map(goneFile));
  for (const { id } of named)
    tx.update('file', found.get(id)!, { recordKind: 'application', recordId, unionId, expiresAt: null });
}

const goneFile = ({ id, called, path, title }: { id: string; called: string; path: string; title: string }) => ({
  path,
  message: `“${title}”里的“${called}”已不在（上传后${unusedDays}天没有用到的文件会清除），请重新上传这一个；其他内容不用重填`,
  messageEn: `“${called}” of “${title}” is no longer there (files that nothing uses go after ${unusedDays} days); upload that one again, all else is kept`,
  seen: id,
});

const filesIn = (answer: unknown): { id: string; called: string }[] =>
  Array.isArray(answer)
    ? (answer as Partial<FileAnswer>[]).map(({ id, name }) => ({ id: String(id), called: String(name ?? '文件') }))
    : [];
