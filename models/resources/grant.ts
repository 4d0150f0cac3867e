import { defineResource } from '../descriptor/defineResource.ts';
import { roleTitles } from '../descriptor/types.ts';

/** 授权: one role of one account on one union and all below it. */
export const grant = defineResource({
  name: 'grant',
  title: { zh: '授权', en: 'Grant' },
  table: 'grants',
  distribution: 'reference',
  label: 'role',
  icon: 'Key',
  group: 'access',
  order: 100,
  help: {
    zh: '授权让一个账号在一个工会及其下级拥有一种角色。系统管理、安全管理和审计三权不能由同一人兼任。',
    en: 'One role of one account on one union and all below. Nobody holds two of the three powers.',
  },
  fields: {
    accountId: {
      kind: 'reference',
      reference: 'account',
      required: true,
      fixed: true,
      title: { zh: '账号', en: 'Account' },
    },
    unionId: {
      kind: 'reference',
      reference: 'union',
      required: true,
      fixed: true,
      title: { zh: '管理范围', en: 'Scope' },
    },
    role: { kind: 'choice', choices: roleTitles, required: true, fixed: true, title: { zh: '角色', en: 'Role' } },
    validFrom: { kind: 'date', title: { zh: '生效日', en: 'From' } },
    validTo: { kind: 'date', title: { zh: '失效日', en: 'To' } },
    revokedAt: { kind: 'dateTime', title: { zh: '撤销时间', en: 'Revoked' }, system: true },
    reason: { kind: 'text', title: { zh: '事由', en: 'Reason' } },
  },
  scope: { by: 'union', field: 'unionId' },
  access: {
    securityAdmin: {
      own: ['list', 'get', 'create', 'update', 'revoke'],
      lower: ['list', 'get', 'create', 'update', 'revoke'],
    },
    unionAdmin: { own: ['list', 'get'], lower: ['list', 'get'] },
  },
  states: {
    live: { zh: '有效', en: 'Live', may: { staff: ['update', 'revoke'] } },
    revoked: { zh: '已撤销', en: 'Revoked', since: 'revokedAt', may: { staff: ['update'] } },
  },
  actions: {
    revoke: {
      title: { zh: '撤销授权', en: 'Revoke' },
      danger: true,
      confirm: { zh: '撤销后立即失去权限，确定吗？', en: 'The power ends at once. Sure?' },
    },
  },
  list: {
    columns: ['accountId', 'role', 'unionId', 'validFrom', 'validTo', 'revokedAt'],
    filters: ['role', 'unionId', 'accountId'],
    sort: { field: 'createdAt', order: 'DESC' },
  },
  constraints: {
    grants_one_power: {
      zh: '系统管理、安全管理、审计三权不可由同一人兼任；规则编辑与规则发布也须由两人担任',
      en: 'Nobody may hold two of the three powers, nor be both rule editor and rule publisher',
    },
    grants_once: { zh: '此人在该工会已有这个角色', en: 'The person already has this role there' },
  },
  writtenBy: 'records',
});
