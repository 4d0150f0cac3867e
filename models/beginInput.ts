/** What begins a case: JSON Schema. */
export const beginInput = {
  type: 'object',
  properties: {
    process: { type: 'string', title: '事项', 'x-en': 'Matter' },
    subjectId: { type: 'string', title: '办理对象', 'x-en': 'About' },
    data: { type: 'object', title: '填报内容', 'x-en': 'Answers' },
    agreement: { type: 'string', title: '承诺书', 'x-en': 'Agreement' },
  },
  required: ['process', 'subjectId', 'data'],
  additionalProperties: false,
};
