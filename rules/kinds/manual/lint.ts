import type { Finding } from '../../../contract/finding.ts';
import type { CheckContext, ManualDocument } from '../../engine/documentTypes.ts';
import { finding } from '../../engine/finding.ts';
import { checkReference } from '../../engine/reference.ts';

type Step = ManualDocument['steps'][number];

/** A step is listed once, says something, and where it begins a process there is one. */
export function lint({ steps }: ManualDocument, context: CheckContext): Finding[] {
  return steps.flatMap((step, index) => [
    ...lintTwin(steps, index),
    ...lintWords(step, `/steps/${index}`),
    ...step.screens.flatMap((screen, at) =>
      checkReference('process', begun(screen), `/steps/${index}/screens/${at}`, context),
    ),
  ]);
}

const begun = (screen: string) => /^begin\/(.+)$/.exec(screen)?.[1];

function lintTwin(steps: readonly Step[], index: number): Finding[] {
  const id = steps[index]?.id;
  if (steps.findIndex((step) => step.id === id) === index) return [];
  return [finding('duplicate-id', `/steps/${index}/id`, `“${id}”出现两次`, `"${id}" is listed twice`, { seen: id })];
}

const lintWords = ({ step, says }: Step, path: string): Finding[] =>
  Object.entries({ step, says })
    .filter(([, text]) => text.trim() === '')
    .map(([name]) =>
      finding('empty-text', `${path}/${name}`, '步骤的名称和内容都要写', 'A step needs a name and a text'),
    );
