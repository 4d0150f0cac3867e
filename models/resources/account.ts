import { defineResource } from '../descriptor/defineResource.ts';

/** 账号: one natural person, whatever hats he wears. */
export const account = defineResource({
  name: 'account',
  title: { zh: '账号', en: 'Account' },
  table: 'accounts',
  distribution: { by: 'account', key: 'id' },
  label: 'name',
  icon: 'person',
  group: 'access',
  fields: {
    name: { kind: 'text', title: { zh: '姓名', en: 'Name' }, max: 100 },
    loginName: { kind: 'text', title: { zh: '登录名', en: 'Login name' }, max: 40 },
    phone: {
      kind: 'identity',
      mode: 'phone',
      title: { zh: '手机号码', en: 'Phone' },
      mask: { self: 'mask', own: 'mask', lower: 'mask' },
    },
    documentType: {
      kind: 'choice',
      title: { zh: '证件类型', en: 'Document type' },
      /** The checks are in rules/keywords (DOMAIN §2.1–2.2). */
      choices: {
        resident: { zh: '居民身份证', en: 'Resident ID card' },
        residencePermit: {
          zh: '港澳台居民居住证',
          en: 'Residence permit for Hong Kong, Macau and Taiwan residents',
        },
        hkMacauPermit: {
          zh: '港澳居民来往内地通行证',
          en: 'Mainland travel permit for Hong Kong and Macau residents',
        },
        taiwanPermit: { zh: '台湾居民来往大陆通行证', en: 'Mainland travel permit for Taiwan residents' },
        passport: { zh: '护照', en: 'Passport' },
        permanentResidence: { zh: '外国人永久居留身份证', en: 'Foreign permanent resident ID card' },
      },
      system: true,
    },
    documentNumber: {
      kind: 'identity',
      mode: 'documentNumber',
      title: { zh: '证件号码', en: 'Document number' },
      system: true,
      mask: { self: 'mask', own: 'mask', lower: 'mask' },
    },
    documentExpiresOn: {
      kind: 'date',
      title: { zh: '证件到期日', en: 'Document expires' },
      system: true,
      detail: true,
    },
    birthDate: {
      kind: 'date',
      title: { zh: '出生日期', en: 'Birth date' },
      system: true,
      detail: true,
      mask: { own: 'hide', lower: 'hide' },
    },
    sex: {
      kind: 'choice',
      title: { zh: '性别', en: 'Sex' },
      system: true,
      detail: true,
      choices: {
        male: { zh: '男', en: 'Male' },
        female: { zh: '女', en: 'Female' },
        unknown: { zh: '未说明', en: 'Unknown' },
      },
    },
    email: { kind: 'text', title: { zh: '电子邮箱', en: 'E-mail' }, max: 120, mask: { own: 'hide', lower: 'hide' } },
    unionId: { kind: 'reference', reference: 'union', title: { zh: '所属工会', en: 'Union' } },
    state: {
      kind: 'choice',
      title: { zh: '状态', en: 'State' },
      default: 'active',
    },
    boundAt: { kind: 'dateTime', title: { zh: '实名时间', en: 'Bound' }, system: true },
    passwordHash: { kind: 'text', title: { zh: '密码', en: 'Password' }, system: true, hidden: true, max: 400 },
    passwordChangedAt: {
      kind: 'dateTime',
      title: { zh: '密码修改时间', en: 'Password changed' },
      system: true,
      detail: true,
    },
    totpSecret: { kind: 'secret', title: { zh: '动态口令密钥', en: 'TOTP secret' }, system: true, hidden: true },
    totpConfirmed: { kind: 'boolean', title: { zh: '已启用动态口令', en: 'TOTP on' }, system: true, default: false },
    failedSignIns: {
      kind: 'integer',
      title: { zh: '连续登录失败', en: 'Failed sign-ins' },
      system: true,
      detail: true,
      default: 0,
    },
    lockedUntil: { kind: 'dateTime', title: { zh: '锁定至', en: 'Locked until' }, system: true },
  },
  scope: { by: 'union', field: 'unionId' },
  self: { field: 'id', actions: ['get'] },
  access: {
    systemAdmin: { own: ['list', 'get', 'create', 'update'], lower: ['list', 'get', 'create', 'update'] },
    securityAdmin: { own: ['list', 'get', 'unlock'], lower: ['list', 'get', 'unlock'] },
  },
  states: {
    active: {
      zh: '正常',
      en: 'Active',
      may: {
        self: ['signIn', 'bindIdentity', 'setPassword', 'enrolTotp', 'confirmTotp', 'endSession'],
        staff: ['update', 'unlock'],
      },
    },
    disabled: { zh: '停用', en: 'Disabled', may: { staff: ['update'] } },
  },
  actions: { unlock: { title: { zh: '解除锁定', en: 'Unlock' } } },
  acts: {
    signIn: { zh: '登录', en: 'Sign in' },
    signInFailed: { zh: '登录失败', en: 'Fail to sign in' },
    endSession: { zh: '退出设备', en: 'Sign a device out' },
    requestCode: { zh: '获取验证码', en: 'Request a code' },
    confirmPhone: { zh: '确认手机号码', en: 'Confirm phone' },
    bindIdentity: { zh: '实名认证', en: 'Bind real name' },
    setPassword: { zh: '设置密码', en: 'Set password' },
    enrolTotp: { zh: '设置动态口令', en: 'Set up one-time codes' },
    confirmTotp: { zh: '启用动态口令', en: 'Turn on one-time codes' },
  },
  list: {
    columns: ['name', 'loginName', 'phone', 'unionId', 'state', 'totpConfirmed'],
    filters: ['name', 'loginName', 'state', 'unionId'],
    sort: { field: 'createdAt', order: 'DESC' },
  },
  constraints: {
    accounts_phone: { zh: '这个手机号码已绑定另一个账号', en: 'This phone belongs to another account' },
    accounts_document: { zh: '这个证件号码已绑定另一个账号', en: 'This document belongs to another account' },
    accounts_login_name: { zh: '这个登录名已被使用', en: 'This login name is taken' },
  },
  readsAudited: true,
  writtenBy: 'records',
});
