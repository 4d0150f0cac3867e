import type { FormDocument, ProcessDocument, RuleDocument } from '../../engine/documentTypes.ts';
import type { EarlierProcess } from '../../facts/earlierCases.ts';

/** The processes among documents, once each, with the numbers that their forms ask for: what rules may know of earlier cases. */
export function earlierProcesses(documents: readonly RuleDocument[]): EarlierProcess[] {
  const processes = new Map<string, EarlierProcess>();
  const forms = documents.filter((document): document is FormDocument => document.kind === 'form');
  for (const process of documents.filter((document): document is ProcessDocument => document.kind === 'process')) {
    const { key, title } = process;
    const known = processes.get(key) ?? { key, title, numbers: [] };
    const asked = forms.filter((form) => form.key === process.form || form.key === process.review.form);
    const numbers = asked.flatMap(({ fields }) => fields.filter(({ widget }) => widget === 'number'));
    const more = numbers.filter(({ name }) => !known.numbers.some((each) => each.name === name));
    processes.set(key, { ...known, numbers: [...known.numbers, ...more.map(({ name, title }) => ({ name, title }))] });
  }
  return [...processes.values()];
}
