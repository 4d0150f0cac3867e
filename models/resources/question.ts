import { defineResource } from '../descriptor/defineResource.ts';

/** 读者提问: what a reader of the page of help did not find answered. Who asked is not kept. */
export const question = defineResource({
  name: 'question',
  title: { zh: '读者提问', en: 'Question' },
  table: 'questions',
  distribution: { by: 'union', key: 'union_id' },
  personal: {
    copy: {
      no: {
        zh: '提问不记名，只记有答复的管理员',
        en: 'Questions are asked without a name; only the administrator who answered is known',
      },
    },
    kept: {
      says: { zh: '随所在工会的常见问题保存。', en: 'Kept with the questions of the union.' },
      onClosing: 'keep',
    },
  },
  label: 'text',
  icon: 'HelpCircle',
  group: 'rules',
  help: {
    zh: '“帮助与联系”页上没有找到答案的提问，不记是谁问的。答复后可以写成常见问题的草稿，由另一人发布。',
    en: 'What readers of the help page did not find answered; who asked is not kept. An answer can become a draft of questions and answers, which a second person publishes.',
  },
  fields: {
    text: { kind: 'text', required: true, min: 5, max: 300, title: { zh: '问题', en: 'Question' } },
    unionId: {
      kind: 'reference',
      reference: 'union',
      required: true,
      title: { zh: '提问所在工会', en: 'Union' },
    },
    state: { kind: 'choice', system: true, default: 'asked', title: { zh: '状态', en: 'State' } },
    answer: { kind: 'text', system: true, detail: true, title: { zh: '答复', en: 'Answer' } },
    answeredById: {
      kind: 'reference',
      reference: 'account',
      system: true,
      detail: true,
      title: { zh: '答复人', en: 'Answered by' },
    },
    answeredAt: { kind: 'dateTime', system: true, title: { zh: '答复时间', en: 'Answered' } },
  },
  scope: { by: 'union', field: 'unionId' },
  access: {
    ruleEditor: { own: ['list', 'get', 'answer', 'toFaq'], lower: ['list', 'get', 'answer', 'toFaq'] },
    rulePublisher: { own: ['list', 'get'], lower: ['list', 'get'] },
    unionAdmin: { own: ['list', 'get'], lower: ['list', 'get'] },
  },
  states: {
    asked: { zh: '待答复', en: 'Asked', color: 'warning', may: { staff: ['answer', 'toFaq'] } },
    answered: { zh: '已答复', en: 'Answered', color: 'success' },
  },
  actions: {
    answer: {
      title: { zh: '标为已答复', en: 'Mark as answered' },
      input: {
        type: 'object',
        properties: {
          answer: { type: 'string', title: '答复', 'x-en': 'Answer', maxLength: 2000 },
        },
        additionalProperties: false,
      },
    },
    toFaq: {
      title: { zh: '写成常见问题', en: 'Make it a question and answer' },
      input: {
        type: 'object',
        properties: {
          topic: { type: 'string', title: '分类', 'x-en': 'Topic', minLength: 1, maxLength: 40 },
          question: { type: 'string', title: '问题', 'x-en': 'Question', minLength: 5, maxLength: 200 },
          answer: { type: 'string', title: '答案', 'x-en': 'Answer', minLength: 2, maxLength: 2000 },
        },
        required: ['topic', 'question', 'answer'],
        additionalProperties: false,
      },
    },
  },
  list: {
    columns: ['text', 'unionId', 'state', 'createdAt', 'answeredAt'],
    filters: ['state', 'unionId'],
    sort: { field: 'createdAt', order: 'DESC' },
  },
  writtenBy: 'workflows',
});
