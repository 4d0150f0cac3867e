import type { FormWidget } from '../engine/formWidget.ts';

const words = { zh: { yes: '是', no: '否' }, en: { yes: 'Yes', no: 'No' } };

export const widget: FormWidget = {
  schema: { type: 'boolean' },
  type: 'boolean',
  ask: { zh: '请阅读并勾选', en: 'Read and tick' },
  inWords: (answer, language) => words[language][answer === true ? 'yes' : 'no'],
  examples: { right: [true], wrong: ['true'] },
};
