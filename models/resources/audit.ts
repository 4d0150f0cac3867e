import { auditActions } from '../descriptor/auditActions.ts';
import { defineResource } from '../descriptor/defineResource.ts';

/** 审计: every write, in its own transaction, sealed in blocks by a job. Nobody writes or deletes it through the API. */
export const audit = defineResource({
  name: 'audit',
  title: { zh: '审计', en: 'Audit' },
  table: 'audit',
  distribution: { by: 'person', key: 'person_hash' },
  label: 'action',
  icon: 'policy',
  group: 'access',
  fields: {
    actor: { kind: 'text', title: { zh: '操作者', en: 'Actor' }, required: true },
    actorId: { kind: 'uuid', title: { zh: '操作账号', en: 'Actor account' } },
    action: {
      kind: 'text',
      widget: 'choice',
      choices: auditActions,
      title: { zh: '操作', en: 'Action' },
      required: true,
    },
    resource: {
      kind: 'text',
      widget: 'choice',
      codes: 'resources',
      title: { zh: '对象', en: 'Resource' },
      required: true,
    },
    recordId: { kind: 'text', title: { zh: '记录', en: 'Record' }, required: true },
    unionId: { kind: 'reference', reference: 'union', title: { zh: '工会', en: 'Union' } },
    subjectId: { kind: 'uuid', title: { zh: '当事人账号', en: 'Subject' }, detail: true },
    documentHash: { kind: 'text', widget: 'documentHash', title: { zh: '规则版本', en: 'Rule version' }, detail: true },
    before: { kind: 'json', title: { zh: '修改前', en: 'Before' }, detail: true },
    after: { kind: 'json', title: { zh: '修改后', en: 'After' }, detail: true },
    reason: { kind: 'text', title: { zh: '事由', en: 'Reason' }, max: 500 },
    ip: { kind: 'ip', title: { zh: '来源地址', en: 'Address' }, mask: { self: 'hide' } },
    requestId: { kind: 'text', title: { zh: '请求号', en: 'Request' }, detail: true },
    blockId: { kind: 'integer', title: { zh: '封存块', en: 'Block' } },
  },
  scope: { by: 'union', field: 'unionId' },
  self: { field: 'subjectId', actions: ['list'] },
  access: { auditor: { own: ['list', 'get'], lower: ['list', 'get'] } },
  list: {
    columns: ['createdAt', 'actor', 'action', 'resource', 'recordId', 'unionId', 'reason'],
    filters: ['action', 'resource', 'recordId', 'actorId', 'unionId', 'createdAt'],
    sort: { field: 'createdAt', order: 'DESC' },
  },
  writtenBy: 'workflows',
  appendOnly: true,
  unaudited: true,
});
