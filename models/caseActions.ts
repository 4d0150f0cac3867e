/** What may be done to an application by name, and what each is asked (resources/application.ts). */
export const caseActions = {
  open: { title: { zh: '开始审核', en: 'Start review' } },
  handOver: {
    title: { zh: '转交同事', en: 'Hand over' },
    input: {
      type: 'object',
      properties: {
        accountId: { type: 'string', title: '转交给', 'x-en': 'To' },
        note: { type: 'string', maxLength: 500, title: '交代事项', 'x-en': 'Note' },
      },
      required: ['accountId'],
      additionalProperties: false,
    },
  },
  place: {
    title: { zh: '落实到工会', en: 'Find the union' },
    input: {
      type: 'object',
      properties: {
        unionId: {
          ...{ type: 'string', title: '所属工会', 'x-en': 'Union', 'x-reference': 'unions' },
          'x-filter': { acceptsMembers: true, state: 'active' },
        },
      },
      required: ['unionId'],
      additionalProperties: false,
    },
  },
  employ: {
    title: { zh: '匹配单位', en: 'Find the employer' },
    input: {
      type: 'object',
      properties: {
        employerId: { type: 'string', title: '工作单位', 'x-en': 'Employer', 'x-reference': 'employers' },
      },
      required: ['employerId'],
      additionalProperties: false,
    },
  },
  approve: {
    title: { zh: '通过', en: 'Approve' },
    input: {
      type: 'object',
      properties: {
        reason: { type: 'string', maxLength: 500, title: '意见', 'x-en': 'Remark' },
        data: { type: 'object', title: '审核填写', 'x-en': 'Filled by the reviewer' },
        flipped: { type: 'boolean', title: '已知判定有变', 'x-en': 'The verdict is known to have changed' },
      },
      additionalProperties: false,
    },
  },
  return: {
    title: { zh: '退回修改', en: 'Return' },
    input: {
      type: 'object',
      properties: {
        reason: { type: 'string', minLength: 2, maxLength: 500, title: '退回原因', 'x-en': 'Why it is returned' },
        fieldNotes: {
          type: 'object',
          additionalProperties: { type: 'string', maxLength: 200 },
          title: '逐项意见',
          'x-en': 'Notes per field',
        },
      },
      required: ['reason'],
      additionalProperties: false,
    },
  },
  reject: {
    title: { zh: '不通过', en: 'Reject' },
    danger: true,
    input: {
      type: 'object',
      properties: {
        reason: { type: 'string', minLength: 2, maxLength: 500, title: '不通过原因', 'x-en': 'Why it is rejected' },
      },
      required: ['reason'],
      additionalProperties: false,
    },
  },
  confirmCheck: { title: { zh: '抽查无误', en: 'Check: right' } },
  object: {
    title: { zh: '抽查有异议', en: 'Check: object' },
    danger: true,
    input: {
      type: 'object',
      properties: {
        reason: { type: 'string', minLength: 2, maxLength: 500, title: '问题', 'x-en': 'What is wrong' },
      },
      required: ['reason'],
      additionalProperties: false,
    },
  },
} as const;
