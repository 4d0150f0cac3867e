import { defineResource } from '../descriptor/defineResource.ts';

/** 工会: a tree with one leading parent (`path`) and an optional industry parent. */
export const union = defineResource({
  name: 'union',
  title: { zh: '工会', en: 'Union' },
  table: 'unions',
  distribution: 'reference',
  label: 'name',
  icon: 'GitMerge',
  group: 'organisation',
  order: 40,
  help: {
    zh: '工会名称须规范，基层工会直接面对职工，基层以上工会管理下级工会。注销后不再接收会员。“入会二维码”可以打印张贴，职工扫码即可申请加入。',
    en: 'A base union faces employees, an above-base union leads other unions. A closed union accepts no members. Print the joining QR code and put it up.',
  },
  fields: {
    name: {
      kind: 'text',
      title: { zh: '工会名称', en: 'Name' },
      required: true,
      max: 120,
      min: 2,
      sortable: true,
      format: 'organisationName',
    },
    shortName: { kind: 'text', title: { zh: '简称', en: 'Short name' }, max: 60, format: 'organisationName' },
    formerNames: { kind: 'stringList', title: { zh: '曾用名', en: 'Former names' } },
    aliases: {
      kind: 'stringList',
      title: { zh: '别名', en: 'Aliases' },
      hint: { zh: '职工查找时用的其他叫法', en: 'Other names that people look for it by' },
    },
    creditCode: {
      kind: 'text',
      mode: 'creditCode',
      title: { zh: '工会统一社会信用代码', en: 'Union credit code' },
      max: 18,
    },
    parentId: { kind: 'reference', reference: 'union', title: { zh: '上级工会', en: 'Leading parent' }, fixed: true },
    parentPath: { kind: 'text', title: { zh: '上级层级', en: 'Parent path' }, system: true, hidden: true },
    industryParentId: {
      kind: 'reference',
      reference: 'union',
      title: { zh: '所属产业工会', en: 'Industry parent' },
      sameBranch: true,
    },
    kind: {
      kind: 'choice',
      required: true,
      fixed: true,
      title: { zh: '工会类别', en: 'Kind' },
      hint: {
        zh: '有下级工会的选“基层以上”，直接面对职工的选“基层”',
        en: 'Above base if it has lower unions; base if it faces employees directly',
      },
      choices: {
        base: { zh: '基层工会', en: 'Base union' },
        aboveBase: { zh: '基层以上工会', en: 'Above-base union' },
      },
    },
    type: { kind: 'choice', choices: 'unionType', required: true, title: { zh: '工会类型', en: 'Type' } },
    acceptsMembers: { kind: 'boolean', title: { zh: '可直接挂接会员', en: 'Holds members directly' }, required: true },
    divisionId: { kind: 'reference', reference: 'division', title: { zh: '所在地', en: 'Division' } },
    industry: { kind: 'text', title: { zh: '所属产业', en: 'Industry' }, max: 60 },
    state: {
      kind: 'choice',
      title: { zh: '状态', en: 'State' },
      system: true,
      default: 'active',
    },
    foundedOn: { kind: 'date', title: { zh: '成立日期', en: 'Founded' } },
    dutyPhone: { kind: 'text', title: { zh: '值班电话', en: 'Duty phone' }, max: 30 },
    address: { kind: 'text', title: { zh: '地址', en: 'Address' } },
    memberCount: {
      kind: 'integer',
      title: { zh: '会员数（参考）', en: 'Members (approximate)' },
      system: true,
      sortable: true,
    },
    path: { kind: 'text', title: { zh: '层级', en: 'Path' }, system: true, technical: true },
    custom: { kind: 'json', widget: 'namedValues', title: { zh: '自定义字段', en: 'Custom fields' }, detail: true },
  },
  scope: { by: 'node' },
  access: {
    systemAdmin: { own: ['list', 'get'], lower: ['list', 'get'] },
    securityAdmin: { own: ['list', 'get'], lower: ['list', 'get'] },
    auditor: { own: ['list', 'get'], lower: ['list', 'get'] },
    ruleEditor: { own: ['list', 'get'], lower: ['list', 'get'] },
    rulePublisher: { own: ['list', 'get'], lower: ['list', 'get'] },
    unionAdmin: {
      own: ['list', 'get', 'update', 'joinCode', 'layFederations', 'addAlias', 'inviteWorkers'],
      lower: [
        'list',
        'get',
        'create',
        'update',
        'close',
        'reopen',
        'joinCode',
        'layFederations',
        'addAlias',
        'inviteWorkers',
      ],
    },
    unionOperator: { own: ['list', 'get', 'joinCode', 'inviteWorkers'], lower: ['list', 'get', 'joinCode'] },
  },
  states: {
    active: {
      zh: '正常',
      en: 'Active',
      color: 'success',
      may: { staff: ['update', 'close', 'joinCode', 'layFederations', 'addAlias', 'inviteWorkers'] },
    },
    closed: { zh: '已注销', en: 'Closed', may: { staff: ['update', 'reopen'] } },
  },
  hangs: [
    { on: 'union', field: 'parentId', in: 'active', blocks: true, title: { zh: '下级工会', en: 'Unions below it' } },
  ],
  actions: {
    close: {
      title: { zh: '注销', en: 'Close' },
      danger: true,
      counted: true,
      confirm: {
        zh: '注销后不能再接收会员；会籍保留，由上级工会管理，会员会收到通知。确定吗？',
        en: 'It will accept no more members. Memberships stay, looked after by the union above, and members are told. Sure?',
      },
      input: {
        type: 'object',
        properties: { reason: { type: 'string', minLength: 2, maxLength: 200, title: '原因', 'x-en': 'Reason' } },
        required: ['reason'],
        additionalProperties: false,
      },
    },
    reopen: { title: { zh: '恢复', en: 'Reopen' } },
    layFederations: {
      title: { zh: '按行政区划建立下级工会', en: 'Lay down federations' },
      counted: true,
      needs: 'divisionId',
      confirm: {
        zh: '按行政区划为还没有的市、县、乡镇街道建立工会，已有的不动。建立后可以改名，不需要的可以注销。进度见“任务运行”。',
        en: 'Makes the unions of cities, counties and streets that are missing; those that stand are left. See the job runs for how far it is.',
      },
      input: {
        type: 'object',
        properties: {
          level: {
            title: '建到哪一级',
            'x-en': 'Down to',
            oneOf: [
              { const: 'city', title: '市级', 'x-en': 'Cities' },
              {
                const: 'county',
                title: '县级（区、县、县级市）',
                'x-en': 'Counties, districts and cities of that level',
              },
              { const: 'street', title: '乡镇街道', 'x-en': 'Towns and streets' },
            ],
          },
        },
        required: ['level'],
        additionalProperties: false,
      },
    },
    addAlias: {
      title: { zh: '加别名', en: 'Add an alias' },
      input: {
        type: 'object',
        properties: { alias: { type: 'string', minLength: 2, maxLength: 30, title: '别名', 'x-en': 'Alias' } },
        required: ['alias'],
        additionalProperties: false,
      },
    },
    joinCode: { title: { zh: '入会二维码', en: 'Joining QR code' }, answer: 'JoinCode' },
    inviteWorkers: {
      title: { zh: '集体入会', en: 'Invite workers' },
      answer: 'WorkersInvited',
      needs: 'acceptsMembers',
      confirm: {
        zh: '请先征得职工同意。每人收到一条短信，用自己的手机填写、确认或拒绝，您不能代为提交。当面帮一位职工办理，只写一行，短信立即发出。',
        en: 'Ask the workers first. Each gets one message and applies, or refuses, on his own phone; you cannot do it for him. To help one who stands beside you, write one line: the message goes out at once.',
      },
      input: {
        type: 'object',
        properties: {
          lines: {
            type: 'string',
            minLength: 1,
            maxLength: 40000,
            title: '每行一人：姓名 手机号码',
            'x-en': 'One a line: name phone',
          },
          employerId: {
            ...{ type: 'string', format: 'uuid', title: '单位（选填）', 'x-en': 'Employer (optional)' },
            'x-reference': 'employers',
          },
        },
        required: ['lines'],
        additionalProperties: false,
      },
    },
  },
  list: {
    columns: ['name', 'kind', 'type', 'divisionId', 'memberCount', 'state'],
    filters: ['q', 'kind', 'type', 'state', 'divisionId', 'parentId'],
    sort: { field: 'createdAt', order: 'DESC' },
  },
  search: ['name', 'shortName', 'formerNames', 'aliases', 'creditCode'],
  found: ['type', 'parentId', 'state'],
  constraints: {
    unions_credit_code: {
      zh: '这个统一社会信用代码已被另一个工会使用',
      en: 'Another union already has this credit code',
    },
    unions_no_cycle: { zh: '上级不能是自己的下级', en: 'A union cannot stand below itself' },
    unions_not_own_industry: { zh: '所属产业工会不能是自己', en: 'A union cannot be its own industry parent' },
  },
  announcedOn: 'unions',
  writtenBy: 'records',
});
