import type { FormWidget } from '../engine/formWidget.ts';

/** A stored file and how its owner calls it. */
export type FileAnswer = { id: string; name: string };

export const widget: FormWidget = {
  schema: {
    type: 'array',
    items: {
      type: 'object',
      properties: {
        id: { type: 'string', minLength: 36, maxLength: 36 },
        name: { type: 'string', minLength: 1, maxLength: 200 },
      },
      required: ['id', 'name'],
      additionalProperties: false,
    },
    minItems: 1,
    maxItems: 10,
  },
  holdsFiles: true,
  ask: { zh: '请上传', en: 'Upload' },
  inWords: (answer) => (answer as FileAnswer[]).map(({ name }) => name).join('、'),
  examples: {
    right: [[{ id: '0192f0c1-2345-7abc-8def-0123456789ab', name: '离职证明.pdf' }]],
    wrong: [[{ id: '0192f0c1-2345-7abc-8def-0123456789ab' }], 'x'],
  },
};
