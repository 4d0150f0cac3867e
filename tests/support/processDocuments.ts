// Processes of tests, written as documents, as a province would write them.
import type { FormField, NoticeMoment, ProcessDocument, ReasonItem } from '../../rules/engine/documentTypes.ts';
import { hashDocument } from '../../rules/engine/hash.ts';
import type { WrittenDocument } from '../../rules/engine/words.ts';

type Review = ProcessDocument['review'];
export type ProcessOutline = {
  key: string;
  subject?: ProcessDocument['subject'];
  effect?: string;
  fields?: FormField[];
  reasons?: ReasonItem[];
  review?: Partial<Review>;
  /** What the reviewer fills. */
  reviewFields?: FormField[];
  /** Besides what is said here: `title`, `routing`, `precheck` and the like. */
  values?: Partial<ProcessDocument>;
  /** What the messages say. */
  says?: string;
};

const moments: readonly NoticeMoment[] = ['submitted', 'approved', 'rejected', 'returned', 'withdrawn'];

/** A process with all the documents it names. People begin what is about them on their pages, the rest is begun in the panel. */
export function processDocuments(outline: ProcessOutline): WrittenDocument[] {
  const { key, subject = 'person', effect = 'case.record', fields = [], reasons, reviewFields, values, says } = outline;
  const isOwn = subject === 'person' || subject === 'member';
  const reasonField: FormField = {
    name: 'reason',
    title: '事由',
    widget: 'choice',
    choices: `${key}.reasons`,
    required: true,
  };
  const text = (name: string) => ({ kind: 'text' as const, key: `${key}.${name}`, title: name, body: '请如实填写。' });
  const form = (name: string, list: FormField[]) => ({
    kind: 'form' as const,
    key: `${key}.${name}`,
    title: '表',
    fields: list,
  });
  const process: ProcessDocument = {
    kind: 'process',
    key,
    title: `测试事项${key}`,
    subject,
    begin: subject === 'person' ? ['pages'] : isOwn ? ['pages', 'panel'] : ['panel'],
    who: isOwn ? 'anyone' : 'admin',
    guide: `${key}.guide`,
    ...(isOwn && { agreement: `${key}.agreement` }),
    form: `${key}.form`,
    ...(reasons && { reasons: `${key}.reasons` }),
    review: {
      ...{ when: 'before', by: 'target', dueDays: 15 },
      ...(reviewFields && { form: `${key}.review` }),
      ...outline.review,
    },
    effect,
    notices: Object.fromEntries(moments.map((moment) => [moment, `${key}.${moment}`])),
    ...(fields.some(({ name }) => name === 'union') && { routing: { field: 'union' } }),
    ...values,
  };
  return [
    process,
    text('guide'),
    text('agreement'),
    form('form', [...(reasons ? [reasonField] : []), ...fields]),
    ...(reviewFields ? [form('review', reviewFields)] : []),
    ...(reasons ? [{ kind: 'reasons' as const, key: `${key}.reasons`, title: '事由', items: reasons }] : []),
    ...moments.map((moment) => noticeDocument(`${key}.${moment}`, says ?? moment)),
  ];
}

export const noticeDocument = (key: string, says: string): WrittenDocument<'notice'> => ({
  kind: 'notice',
  key,
  title: key,
  variables: ['application.title'],
  channels: { inApp: { title: '{{application.title}}', text: says } },
});

/** What a person agrees to who begins it. */
export const agreementOf = (documents: readonly WrittenDocument[], key: string): string => {
  const found = documents.find((each) => each.kind === 'text' && each.key === `${key}.agreement`);
  if (!found) throw new Error(`${key} has no agreement`);
  return hashDocument(found);
};
