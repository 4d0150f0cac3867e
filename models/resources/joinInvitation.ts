import { defineResource } from '../descriptor/defineResource.ts';

/** 入会邀请: one worker of a list. Who made the list never sees his phone or name whole, nor his case. */
export const joinInvitation = defineResource({
  name: 'joinInvitation',
  title: { zh: '入会邀请', en: 'Invitation to join' },
  table: 'join_invitations',
  distribution: 'local',
  personal: {
    copy: { by: 'applicationId', through: 'application' },
    kept: {
      says: {
        zh: '姓名和手机号码在链接失效或您拒绝后清除，加密保存。',
        en: 'Name and phone are encrypted, and wiped once the link ends or you decline.',
      },
      forget: { ended: { after: 0, from: 'validTo', apart: true } },
      onClosing: 'keep',
    },
  },
  label: 'name',
  icon: 'UserPlus',
  group: 'membership',
  help: {
    zh: '集体入会名单里的每一个人和办到哪一步。姓名和手机号码不完整显示；链接失效或本人拒绝后清除，只留状态。',
    en: 'Each worker of a list and how far he is. Name and phone are masked; once the link ends or he declines they are wiped and only the state stays.',
  },
  fields: {
    name: {
      kind: 'secret',
      mode: 'personName',
      title: { zh: '姓名', en: 'Name' },
      system: true,
      mask: { self: 'mask', own: 'mask', lower: 'mask' },
    },
    phone: {
      kind: 'identity',
      mode: 'phone',
      title: { zh: '手机号码', en: 'Phone' },
      system: true,
      mask: { self: 'mask', own: 'mask', lower: 'mask' },
    },
    collectiveJoinId: {
      kind: 'reference',
      reference: 'collectiveJoin',
      title: { zh: '名单', en: 'List' },
      system: true,
    },
    unionId: { kind: 'reference', reference: 'union', title: { zh: '邀请的工会', en: 'Union' }, system: true },
    state: { kind: 'choice', title: { zh: '状态', en: 'State' }, system: true, default: 'invited' },
    validTo: { kind: 'dateTime', title: { zh: '链接有效至', en: 'Link valid until' }, system: true },
    tokenHash: { kind: 'text', title: { zh: '链接', en: 'Link' }, hidden: true, system: true },
    process: { kind: 'text', title: { zh: '事项', en: 'Process' }, hidden: true, system: true },
    applicationId: {
      kind: 'reference',
      reference: 'application',
      title: { zh: '办件', en: 'Application' },
      hidden: true,
      system: true,
    },
  },
  scope: { by: 'union', field: 'unionId' },
  access: {
    unionAdmin: { own: ['list', 'get'], lower: ['list', 'get'] },
    unionOperator: { own: ['list', 'get'], lower: ['list', 'get'] },
  },
  states: {
    invited: {
      zh: '已邀请',
      en: 'Invited',
      color: 'info',
      may: { self: ['openInvitation', 'declineInvitation'] },
    },
    opened: {
      zh: '办理中',
      en: 'Begun',
      color: 'warning',
      may: { self: ['openInvitation', 'declineInvitation'] },
    },
    joined: { zh: '已提交申请', en: 'Applied', color: 'success' },
    declined: { zh: '不愿意或不是本人', en: 'Declined' },
    expired: { zh: '已过期', en: 'Expired' },
  },
  stateGroups: { waiting: { zh: '等待本人', en: 'Waiting for the worker', in: ['invited', 'opened'] } },
  acts: {
    openInvitation: { zh: '打开入会邀请', en: 'Open the invitation to join' },
    declineInvitation: { zh: '拒绝入会邀请', en: 'Decline the invitation to join' },
  },
  list: {
    columns: ['name', 'phone', 'state', 'unionId', 'validTo', 'createdAt'],
    filters: ['state', 'unionId', 'collectiveJoinId'],
    sort: { field: 'createdAt', order: 'DESC' },
  },
  constraints: {
    join_invitations_once: {
      zh: '名单里有人刚刚被这个工会邀请，请再试一次',
      en: 'Somebody of the list was invited by this union just now; try again',
    },
  },
  writtenBy: 'workflows',
});
