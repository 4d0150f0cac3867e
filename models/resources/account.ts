import { defineResource } from '../descriptor/defineResource.ts';

/** 账号: one natural person, whatever hats he wears. */
export const account = defineResource({
  name: 'account',
  title: { zh: '账号', en: 'Account' },
  table: 'accounts',
  distribution: { by: 'account', key: 'id' },
  personal: {
    copy: { by: 'id', without: ['nextPhone', 'nextPhoneById', 'nextPhoneUntil'] },
    kept: {
      says: {
        zh: '账号使用期间保存，注销时清除；号码加密保存。',
        en: 'Kept as long as the account is in use, and wiped when it is closed; numbers are encrypted.',
      },
      onClosing: {
        becomes: {
          ...{ state: 'closed', name: null, loginName: null, phone: null, email: null, emailVerifiedAt: null },
          ...{
            documentType: null,
            documentNumber: null,
            documentExpiresOn: null,
            birthDate: null,
            sex: null,
            boundAt: null,
          },
          ...{ nextPhone: null, nextPhoneById: null, nextPhoneUntil: null },
          ...{ passwordHash: null, passwordChangedAt: null, totpSecret: null, totpConfirmed: false },
        },
        says: {
          zh: '姓名、证件、手机号码、邮箱、密码清除，只留一个空的编号；证件和手机号码以后可以再登记',
          en: 'Name, document, phone, e-mail and password go, an empty number stays; document and phone can be used for a new account',
        },
      },
    },
  },
  label: 'name',
  icon: 'User',
  group: 'access',
  order: 90,
  help: {
    zh: '一个自然人一个账号。在一处连续输错密码，那里要等一会儿再试，可以由安全管理员解除。',
    en: 'One natural person, one account. After too many wrong passwords that place has to wait; the security administrator lifts it.',
  },
  fields: {
    name: { kind: 'text', title: { zh: '姓名', en: 'Name' }, max: 100, sortable: true },
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
      /** The checks are in rules/keywords. */
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
    email: {
      kind: 'identity',
      mode: 'email',
      title: { zh: '电子邮箱', en: 'E-mail' },
      mask: { own: 'hide', lower: 'hide' },
    },
    /** Named by one administrator, until another confirms it. */
    nextPhone: {
      kind: 'identity',
      mode: 'phone',
      title: { zh: '待确认的新手机号码', en: 'New phone, to be confirmed' },
      system: true,
      detail: true,
      mask: { self: 'mask', own: 'mask', lower: 'mask' },
    },
    nextPhoneById: {
      kind: 'reference',
      reference: 'account',
      title: { zh: '新号码提出人', en: 'New phone proposed by' },
      system: true,
      detail: true,
    },
    nextPhoneUntil: {
      kind: 'dateTime',
      title: { zh: '新号码请于此前确认', en: 'New phone to be confirmed by' },
      system: true,
      detail: true,
    },
    emailVerifiedAt: {
      kind: 'dateTime',
      title: { zh: '邮箱验证时间', en: 'E-mail verified' },
      system: true,
      detail: true,
    },
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
    /** New devices only: those that have signed in before get through. */
    lockedUntil: { kind: 'dateTime', title: { zh: '新设备锁定至', en: 'New devices locked until' }, system: true },
    unlockedAt: { kind: 'dateTime', title: { zh: '解除锁定时间', en: 'Unlocked' }, system: true, detail: true },
  },
  scope: { by: 'union', field: 'unionId' },
  self: { field: 'id', actions: ['get'] },
  access: {
    systemAdmin: {
      own: ['list', 'get', 'create', 'update', 'proposePhone', 'dropPhoneChange'],
      lower: ['list', 'get', 'create', 'update', 'proposePhone', 'dropPhoneChange'],
    },
    securityAdmin: {
      own: ['list', 'get', 'unlock', 'sendLink', 'resetTotp', 'confirmPhoneChange', 'dropPhoneChange'],
      lower: ['list', 'get', 'unlock', 'sendLink', 'resetTotp', 'confirmPhoneChange', 'dropPhoneChange'],
    },
  },
  states: {
    active: {
      zh: '正常',
      en: 'Active',
      color: 'success',
      may: {
        self: [
          'signIn',
          'bindIdentity',
          'setPassword',
          'enrolTotp',
          'confirmTotp',
          'endSession',
          'requestReset',
          'setEmail',
          'verifyEmail',
          'chooseLoginName',
          'changePhone',
          'stopPhone',
          'closeAccount',
        ],
        staff: ['update', 'unlock', 'sendLink', 'resetTotp', 'proposePhone', 'confirmPhoneChange', 'dropPhoneChange'],
      },
    },
    invited: {
      zh: '待接受邀请',
      en: 'Invited',
      color: 'warning',
      may: { self: ['acceptInvitation'], staff: ['update', 'sendLink'] },
    },
    disabled: { zh: '停用', en: 'Disabled', may: { staff: ['update'] } },
    closed: { zh: '已注销', en: 'Closed' },
  },
  actions: {
    unlock: { title: { zh: '解除锁定', en: 'Unlock' } },
    sendLink: {
      title: { zh: '发送邀请或重设链接', en: 'Send a link' },
      confirm: {
        zh: '链接发到本人的手机和邮箱，由本人设置密码；以前的链接失效。',
        en: 'The link goes to the person, who chooses a password; earlier ones are dead.',
      },
    },
    resetTotp: {
      title: { zh: '重置动态口令', en: 'Reset one-time codes' },
      danger: true,
      confirm: {
        zh: '本人遗失动态口令时使用。重置后所有设备退出登录，本人重新启用以前只能查看。请先核实本人身份。',
        en: 'For a lost authenticator: all devices are signed out, and until a new one is set up the person only reads. Make sure who asks.',
      },
      input: {
        type: 'object',
        properties: { reason: { type: 'string', minLength: 2, maxLength: 500, title: '事由', 'x-en': 'Reason' } },
        required: ['reason'],
        additionalProperties: false,
      },
    },
    proposePhone: {
      title: { zh: '提出更换手机号码', en: 'Propose another phone' },
      confirm: {
        zh: '本人的手机号码不能用了，或证件被他人登记时使用。请先核实本人身份；原手机号码会收到短信，由安全管理员确认后生效。',
        en: 'For a lost phone, or a document bound by a stranger. Make sure who asks. The old phone is told; a security administrator confirms it.',
      },
      input: {
        type: 'object',
        properties: {
          phone: { type: 'string', maxLength: 20, title: '新手机号码', 'x-en': 'New phone' },
          reason: { type: 'string', minLength: 2, maxLength: 500, title: '事由', 'x-en': 'Reason' },
        },
        required: ['phone', 'reason'],
        additionalProperties: false,
      },
    },
    confirmPhoneChange: {
      title: { zh: '确认更换手机号码', en: 'Confirm the new phone' },
      danger: true,
      confirm: {
        zh: '确认后改用新号码登录，原有的密码、邮箱和动态口令失效，所有设备退出登录，原手机号码会收到短信。',
        en: 'The new phone signs in from now on; password, e-mail and one-time codes are void, all devices are signed out, the old phone is told.',
      },
      input: {
        type: 'object',
        properties: {
          phone: {
            type: 'string',
            maxLength: 20,
            title: '您核实过的新手机号码',
            'x-en': 'The new phone that you have made sure of',
          },
        },
        required: ['phone'],
        additionalProperties: false,
      },
      needs: 'nextPhoneById',
    },
    dropPhoneChange: {
      title: { zh: '取消更换手机号码', en: 'Drop the new phone' },
      needs: 'nextPhoneById',
    },
  },
  acts: {
    lookUp: { zh: '按号码查找', en: 'Look up a number' },
    exportAudit: { zh: '导出审计', en: 'Export the audit' },
    signIn: { zh: '登录', en: 'Sign in' },
    signInFailed: { zh: '登录失败', en: 'Fail to sign in' },
    endSession: { zh: '退出设备', en: 'Sign a device out' },
    requestReset: { zh: '申请重设密码', en: 'Ask for a new password' },
    setEmail: { zh: '填写邮箱', en: 'Set e-mail' },
    chooseLoginName: { zh: '设置登录名', en: 'Choose login name' },
    requestCode: { zh: '获取验证码', en: 'Request a code' },
    changePhone: { zh: '更换手机号码', en: 'Change phone' },
    stopPhone: { zh: '停止更换手机号码', en: 'Stop the replacing of the phone' },
    confirmPhone: { zh: '确认手机号码', en: 'Confirm phone' },
    bindIdentity: { zh: '实名认证', en: 'Bind real name' },
    acceptInvitation: { zh: '接受邀请', en: 'Accept the invitation' },
    setPassword: { zh: '设置密码', en: 'Set password' },
    verifyEmail: { zh: '验证邮箱', en: 'Verify e-mail' },
    enrolTotp: { zh: '设置动态口令', en: 'Set up one-time codes' },
    confirmTotp: { zh: '启用动态口令', en: 'Turn on one-time codes' },
    closeAccount: { zh: '注销账号', en: 'Close the account' },
    takeCopy: { zh: '下载个人信息副本', en: 'Take a copy of the own data' },
  },
  list: {
    columns: ['name', 'loginName', 'phone', 'unionId', 'state', 'totpConfirmed'],
    filters: ['q', 'state', 'unionId', 'loginName'],
    sort: { field: 'createdAt', order: 'DESC' },
  },
  search: ['name', 'loginName'],
  constraints: {
    accounts_closed: { zh: '账号已经注销', en: 'The account is closed' },
    accounts_phone: { zh: '这个手机号码已绑定另一个账号', en: 'This phone belongs to another account' },
    accounts_document: { zh: '这个证件号码已绑定另一个账号', en: 'This document belongs to another account' },
    accounts_email: { zh: '这个邮箱已由另一个账号验证', en: 'Another account has verified this address' },
    accounts_login_name: { zh: '这个登录名已被使用', en: 'This login name is taken' },
  },
  readsAudited: true,
  writtenBy: 'records',
});
