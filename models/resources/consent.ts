import { defineResource } from '../descriptor/defineResource.ts';

/** 同意记录: who agreed to which version of which text, for which purpose, when. */
export const consent = defineResource({
  name: 'consent',
  title: { zh: '同意记录', en: 'Consent' },
  table: 'consents',
  distribution: { by: 'person', key: 'person_hash' },
  personal: {
    copy: { by: 'accountId' },
    kept: {
      says: { zh: '长期保存，是您同意或撤回同意的凭证。', en: 'Kept as evidence of your consent and its withdrawal.' },
      onClosing: 'keep',
    },
  },
  label: 'purpose',
  icon: 'ThumbsUp',
  group: 'membership',
  help: {
    zh: '谁在何时同意了哪一版文本。这是证据，只能查看。',
    en: 'Who agreed to which version of which text, and when. Evidence: read only.',
  },
  fields: {
    accountId: { kind: 'reference', reference: 'account', required: true, title: { zh: '账号', en: 'Account' } },
    unionId: { kind: 'reference', reference: 'union', required: true, title: { zh: '工会', en: 'Union' } },
    purpose: { kind: 'text', required: true, title: { zh: '目的', en: 'Purpose' } },
    textKey: {
      kind: 'text',
      widget: 'choice',
      codes: { documents: 'text' },
      required: true,
      title: { zh: '文本', en: 'Text' },
    },
    textHash: { kind: 'text', widget: 'documentHash', required: true, title: { zh: '文本版本', en: 'Text version' } },
    applicationId: { kind: 'reference', reference: 'application', title: { zh: '办件', en: 'Application' } },
    /** Answers that may be left out; empty where the consent is to the text as a whole. */
    items: {
      kind: 'stringList',
      title: { zh: '同意处理的内容', en: 'Answers' },
      required: true,
      default: [],
    },
    /** Another consent of the same person. */
    withdrawsId: { kind: 'uuid', title: { zh: '撤回的同意', en: 'Withdraws' } },
  },
  scope: { by: 'union', field: 'unionId' },
  self: { field: 'accountId', actions: ['list', 'get'] },
  access: {
    unionAdmin: { own: ['list', 'get'], lower: [] },
  },
  list: {
    columns: ['accountId', 'purpose', 'textKey', 'createdAt'],
    filters: ['purpose', 'unionId'],
    sort: { field: 'createdAt', order: 'DESC' },
  },
  writtenBy: 'workflows',
  appendOnly: true,
  unaudited: true,
});
