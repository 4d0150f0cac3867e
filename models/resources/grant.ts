import { defineResource } from '../descriptor/defineResource.ts';
import { roleTitles } from '../descriptor/types.ts';

/** 授权: one role of one account on one union and all below it. */
export const grant = defineResource({
  name: 'grant',
  title: { zh: '授权', en: 'Grant' },
  table: 'grants',
  distribution: 'reference',
  personal: {
    copy: { by: 'accountId' },
    kept: {
      says: {
        zh: '撤销后仍保存，用于说明当时谁有权限。',
        en: 'Kept after it is revoked: it tells who had which powers.',
      },
      onClosing: 'keep',
    },
  },
  label: 'accountId',
  icon: 'Key',
  group: 'access',
  order: 100,
  help: {
    zh: '授权让一个账号在一个工会及其下级拥有一种角色。系统管理、安全管理和审计三权不能由同一人兼任。一位安全管理员提出，另一位确认后生效。',
    en: 'One role of one account on one union and all below. Nobody holds two of the three powers. One security administrator proposes, another confirms.',
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
    role: {
      kind: 'choice',
      widget: 'role',
      choices: roleTitles,
      required: true,
      fixed: true,
      title: { zh: '角色', en: 'Role' },
    },
    validFrom: { kind: 'date', title: { zh: '生效日', en: 'From' }, sortable: true },
    validTo: { kind: 'date', title: { zh: '失效日', en: 'To' }, sortable: true },
    revokedAt: { kind: 'dateTime', title: { zh: '撤销时间', en: 'Revoked' }, system: true },
    reason: { kind: 'text', title: { zh: '事由', en: 'Reason' } },
    state: { kind: 'choice', title: { zh: '状态', en: 'State' }, system: true, default: 'live' },
    proposedById: {
      kind: 'reference',
      reference: 'account',
      title: { zh: '提出人', en: 'Proposed by' },
      system: true,
      detail: true,
    },
    confirmedById: {
      kind: 'reference',
      reference: 'account',
      title: { zh: '确认人', en: 'Confirmed by' },
      system: true,
      detail: true,
    },
  },
  scope: { by: 'union', field: 'unionId' },
  access: {
    securityAdmin: {
      own: ['list', 'get', 'create', 'update', 'confirm', 'revoke'],
      lower: ['list', 'get', 'create', 'update', 'confirm', 'revoke'],
    },
    unionAdmin: { own: ['list', 'get'], lower: ['list', 'get'] },
  },
  states: {
    proposed: { zh: '待确认', en: 'Proposed', color: 'warning', may: { staff: ['confirm', 'update', 'revoke'] } },
    live: { zh: '有效', en: 'Live', color: 'success', may: { staff: ['update', 'revoke'] } },
    revoked: { zh: '已撤销', en: 'Revoked', may: { staff: ['update'] } },
  },
  /** What keeps another role away. */
  stateGroups: { held: { zh: '已提出或有效', en: 'Proposed or live', in: ['proposed', 'live'] } },
  actions: {
    confirm: {
      title: { zh: '确认授权', en: 'Confirm' },
      counted: true,
      confirm: {
        zh: '确认后立即获得这个角色的全部权限，请先核对人员、角色和管理范围。',
        en: 'The power begins at once. Check the person, the role and the scope first.',
      },
    },
    revoke: {
      title: { zh: '撤销授权', en: 'Revoke' },
      danger: true,
      counted: true,
      confirm: { zh: '撤销后立即失去权限，确定吗？', en: 'The power ends at once. Sure?' },
    },
  },
  list: {
    columns: ['accountId', 'role', 'unionId', 'state', 'validFrom', 'validTo'],
    filters: ['q', 'state', 'role', 'unionId', 'accountId'],
    sort: { field: 'createdAt', order: 'DESC' },
  },
  searchThrough: { field: 'accountId', in: 'account' },
  constraints: {
    grants_one_power: {
      zh: '系统管理、安全管理、审计三权不可由同一人兼任；规则编辑与规则发布也须由两人担任',
      en: 'Nobody may hold two of the three powers, nor be both rule editor and rule publisher',
    },
    grants_once: { zh: '此人在该工会已有这个角色', en: 'The person already has this role there' },
  },
  writtenBy: 'records',
});
