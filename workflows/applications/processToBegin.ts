import type { ProcessToBegin, TextToRead } from '../../contract/processes.ts';
import type { Language } from '../../contract/words.ts';
import { getResource } from '../../models/descriptor/registry.ts';
import type { Resource } from '../../models/descriptor/types.ts';
import type { ResourceName } from '../../models/rows.ts';
import type { Actor } from '../../models/store/gates/actor.ts';
import { get } from '../../models/store/gates/read.ts';
import { answersOnFile } from '../answers/answersOnFile.ts';
import { formToFill } from '../answers/formToFill.ts';
import { rulebook } from '../documents/rulebook.ts';
import { openForRecord } from './openForRecord.ts';

/** What an administrator is shown who begins a process about a record: what to know, the form, and the record's present values. */
export async function processToBegin(
  actor: Actor,
  key: string,
  id: string,
  language: Language = 'zh',
): Promise<ProcessToBegin> {
  const opened = await openForRecord(actor, (await rulebook()).in(language), key, id);
  const { process, union, applicant } = opened;
  const { document, guide, form, rules } = process;
  const resource: Resource = getResource(applicant.subjectKind as ResourceName);
  return {
    process: { key, title: document.title, description: document.description ?? null },
    guide: guide ? textOf(guide.document) : null,
    form: formToFill(form, rules),
    values: {
      ...answersOnFile(resource, await get(actor, resource, id), form.document.fields),
      ...applicant.open?.data,
    },
    unionId: union.id,
  };
}

const textOf = ({ title, body }: TextToRead): TextToRead => ({ title, body });
