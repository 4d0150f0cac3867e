import { mostUploaded } from '../../mostUploaded.ts';
import { fieldBasics } from '../components/fieldBasics.ts';
import type { FormFieldProps, FormWidget } from '../components/formWidget.ts';
import { describedBy, Labelled } from '../components/Labelled.tsx';
import { fieldWords } from '../words/fields.ts';
import { useWords } from '../words/speaking.ts';

type StoredFile = { id: string; name: string };
const most = 10;

/** The files that are there, each a box to untick, and more to send in. Whatever button is pressed sends those chosen. */
export function Field({ field }: FormFieldProps) {
  const words = useWords(fieldWords);
  const { name, title, value } = field;
  const files = Array.isArray(value) ? (value as StoredFile[]) : [];
  return (
    <Labelled {...fieldBasics(field)} group>
      {files.length > 0 && <p class="hint">{words.files.keep}</p>}
      {files.map((file, index) => (
        <label class="choice" key={file.id}>
          <input type="checkbox" name={`${name}.${index}`} value={JSON.stringify(file)} checked />
          <span>{file.name}</span>
        </label>
      ))}
      {files.length < most && (
        <div class="files">
          <div class="search__row">
            <input
              class="weui-input control"
              type="file"
              name={`${name}.new`}
              multiple
              data-most={mostUploaded.member}
              aria-label={words.of(title, words.files.choose)}
              aria-describedby={describedBy(field)}
            />
            <button type="submit" class="weui-btn weui-btn_default small" name="intent" value="upload">
              {words.files.upload}
            </button>
          </div>
          <p class="hint" role="status" />
        </div>
      )}
    </Labelled>
  );
}

export const sendsFiles = true;

export const read: FormWidget['read'] = (body, name) => {
  const files = Array.from({ length: most * 2 }, (_, index) => fileIn(body[`${name}.${index}`])).filter(Boolean);
  return files.length > 0 ? files : '';
};

function fileIn(text: unknown): StoredFile | undefined {
  if (typeof text !== 'string' || text === '') return undefined;
  try {
    const { id, name } = JSON.parse(text) as Partial<StoredFile>;
    return typeof id === 'string' && typeof name === 'string' ? { id, name } : undefined;
  } catch {
    return undefined;
  }
}
