import { defineResource } from '../descriptor/defineResource.ts';

/** 解答评价: how many readers found an answer helpful. Counts alone: nobody is kept. */
export const faqTally = defineResource({
  name: 'faqTally',
  title: { zh: '解答评价', en: 'Answer rating' },
  table: 'faq_tallies',
  distribution: { by: 'union', key: 'union_id' },
  label: 'question',
  icon: 'ThumbsUp',
  group: 'rules',
  help: {
    zh: '每条常见问题有多少人觉得有帮助。只计数，不记是谁。',
    en: 'How many readers found each answer helpful. Counts alone: who it was is not kept.',
  },
  fields: {
    question: { kind: 'text', required: true, max: 200, title: { zh: '问题', en: 'Question' } },
    faq: { kind: 'text', required: true, max: 130, detail: true, title: { zh: '代码', en: 'Key' } },
    unionId: { kind: 'reference', reference: 'union', required: true, title: { zh: '读者所在工会', en: 'Union' } },
    helpful: { kind: 'integer', system: true, min: 0, title: { zh: '有帮助', en: 'Helpful' } },
    unhelpful: { kind: 'integer', system: true, min: 0, title: { zh: '没帮助', en: 'Not helpful' } },
  },
  scope: { by: 'union', field: 'unionId' },
  access: {
    ruleEditor: { own: ['list', 'get'], lower: ['list', 'get'] },
    rulePublisher: { own: ['list', 'get'], lower: ['list', 'get'] },
    unionAdmin: { own: ['list', 'get'], lower: ['list', 'get'] },
  },
  list: {
    columns: ['question', 'unionId', 'helpful', 'unhelpful'],
    filters: ['unionId'],
    sort: { field: 'createdAt', order: 'DESC' },
  },
  writtenBy: 'workflows',
});
