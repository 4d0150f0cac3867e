import { type FormWidget, fillIn } from '../engine/formWidget.ts';

/** Somebody by name, and by phone or, where one looks after members, by his membership. */
type PersonAnswer = { name: string; phone?: string; memberId?: string };

export const widget: FormWidget = {
  schema: {
    type: 'object',
    properties: {
      name: { type: 'string', minLength: 1, maxLength: 60 },
      phone: { type: 'string', format: 'mobile' },
      memberId: { type: 'string', minLength: 36, maxLength: 36 },
    },
    required: ['name'],
    anyOf: [{ required: ['phone'] }, { required: ['memberId'] }],
    additionalProperties: false,
  },
  ask: fillIn,
  names: (answer) => {
    const { memberId } = answer as PersonAnswer;
    return memberId === undefined ? undefined : { resource: 'member', id: memberId };
  },
  inWords(answer) {
    const { name, phone } = answer as PersonAnswer;
    return [name, phone].filter(Boolean).join('，');
  },
  examples: {
    right: [
      { name: '张三', phone: '13812345678' },
      { name: '张三', memberId: '0192f0c1-2345-7abc-8def-0123456789ab' },
    ],
    wrong: [{ name: '张三' }, { phone: '13812345678' }, '张三'],
  },
};
