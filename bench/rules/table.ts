// The same fifty rows for every engine: who may join, who must be looked at. A cell is a fact, a comparison and a value.
export type Comparison = '=' | 'in' | '<' | '<=' | '>' | '>=';
export type TableCell = [fact: string, comparison: Comparison, value: string | number | boolean | string[]];
export type TableRow = { cells: TableCell[]; outcome: 'refuse' | 'inbox'; reason: string };

export const tableFacts = [
  'applicant.age',
  'retirement.state',
  'duplicate.sameDocument',
  'applicant.sanctioned',
  'union.state',
  'union.acceptsMembers',
  'document.type',
  'document.daysLeft',
  'application.employmentType',
  'application.occupation',
  'address.applicationsToday',
  'name.class',
  'duplicate.sameNamePhone',
];

export const table: TableRow[] = [
  { cells: [['applicant.age', '<', 16]], outcome: 'refuse', reason: '未满16周岁' },
  { cells: [['retirement.state', '=', 'reached']], outcome: 'refuse', reason: '已达到法定退休年龄' },
  { cells: [['duplicate.sameDocument', '=', true]], outcome: 'refuse', reason: '该证件已有会籍' },
  { cells: [['applicant.sanctioned', '=', true]], outcome: 'refuse', reason: '处于限制期' },
  { cells: [['union.state', '=', 'closed']], outcome: 'refuse', reason: '工会已撤销' },
  { cells: [['union.acceptsMembers', '=', false]], outcome: 'refuse', reason: '工会不直接接收会员' },
  {
    cells: [
      ['document.type', '=', 'passport'],
      ['document.daysLeft', '>=', 0],
      ['document.daysLeft', '<=', 30],
    ],
    outcome: 'inbox',
    reason: '证件1将在30天内到期',
  },
  {
    cells: [
      ['document.type', '=', 'passport'],
      ['document.daysLeft', '>=', 31],
      ['document.daysLeft', '<=', 60],
    ],
    outcome: 'inbox',
    reason: '证件1将在60天内到期',
  },
  {
    cells: [
      ['document.type', '=', 'passport'],
      ['document.daysLeft', '>=', 61],
      ['document.daysLeft', '<=', 90],
    ],
    outcome: 'inbox',
    reason: '证件1将在90天内到期',
  },
  {
    cells: [
      ['document.type', '=', 'hkMacauPermit'],
      ['document.daysLeft', '>=', 0],
      ['document.daysLeft', '<=', 30],
    ],
    outcome: 'inbox',
    reason: '证件2将在30天内到期',
  },
  {
    cells: [
      ['document.type', '=', 'hkMacauPermit'],
      ['document.daysLeft', '>=', 31],
      ['document.daysLeft', '<=', 60],
    ],
    outcome: 'inbox',
    reason: '证件2将在60天内到期',
  },
  {
    cells: [
      ['document.type', '=', 'hkMacauPermit'],
      ['document.daysLeft', '>=', 61],
      ['document.daysLeft', '<=', 90],
    ],
    outcome: 'inbox',
    reason: '证件2将在90天内到期',
  },
  {
    cells: [
      ['document.type', '=', 'taiwanPermit'],
      ['document.daysLeft', '>=', 0],
      ['document.daysLeft', '<=', 30],
    ],
    outcome: 'inbox',
    reason: '证件3将在30天内到期',
  },
  {
    cells: [
      ['document.type', '=', 'taiwanPermit'],
      ['document.daysLeft', '>=', 31],
      ['document.daysLeft', '<=', 60],
    ],
    outcome: 'inbox',
    reason: '证件3将在60天内到期',
  },
  {
    cells: [
      ['document.type', '=', 'taiwanPermit'],
      ['document.daysLeft', '>=', 61],
      ['document.daysLeft', '<=', 90],
    ],
    outcome: 'inbox',
    reason: '证件3将在90天内到期',
  },
  {
    cells: [
      ['document.type', '=', 'residencePermit'],
      ['document.daysLeft', '>=', 0],
      ['document.daysLeft', '<=', 30],
    ],
    outcome: 'inbox',
    reason: '证件4将在30天内到期',
  },
  {
    cells: [
      ['document.type', '=', 'residencePermit'],
      ['document.daysLeft', '>=', 31],
      ['document.daysLeft', '<=', 60],
    ],
    outcome: 'inbox',
    reason: '证件4将在60天内到期',
  },
  {
    cells: [
      ['document.type', '=', 'residencePermit'],
      ['document.daysLeft', '>=', 61],
      ['document.daysLeft', '<=', 90],
    ],
    outcome: 'inbox',
    reason: '证件4将在90天内到期',
  },
  {
    cells: [
      ['application.employmentType', '=', 'enterprise'],
      ['application.occupation', '=', 'courier'],
      ['applicant.age', '>=', 50],
    ],
    outcome: 'inbox',
    reason: '需核实第1类就业的在岗情况',
  },
  {
    cells: [
      ['application.employmentType', '=', 'enterprise'],
      ['application.occupation', '=', 'driver'],
      ['applicant.age', '>=', 50],
    ],
    outcome: 'inbox',
    reason: '需核实第1类就业的在岗情况',
  },
  {
    cells: [
      ['application.employmentType', '=', 'enterprise'],
      ['application.occupation', '=', 'cleaner'],
      ['applicant.age', '>=', 50],
    ],
    outcome: 'inbox',
    reason: '需核实第1类就业的在岗情况',
  },
  {
    cells: [
      ['application.employmentType', '=', 'institution'],
      ['application.occupation', '=', 'courier'],
      ['applicant.age', '>=', 51],
    ],
    outcome: 'inbox',
    reason: '需核实第2类就业的在岗情况',
  },
  {
    cells: [
      ['application.employmentType', '=', 'institution'],
      ['application.occupation', '=', 'driver'],
      ['applicant.age', '>=', 51],
    ],
    outcome: 'inbox',
    reason: '需核实第2类就业的在岗情况',
  },
  {
    cells: [
      ['application.employmentType', '=', 'institution'],
      ['application.occupation', '=', 'cleaner'],
      ['applicant.age', '>=', 51],
    ],
    outcome: 'inbox',
    reason: '需核实第2类就业的在岗情况',
  },
  {
    cells: [
      ['application.employmentType', '=', 'newForm'],
      ['application.occupation', '=', 'courier'],
      ['applicant.age', '>=', 52],
    ],
    outcome: 'inbox',
    reason: '需核实第3类就业的在岗情况',
  },
  {
    cells: [
      ['application.employmentType', '=', 'newForm'],
      ['application.occupation', '=', 'driver'],
      ['applicant.age', '>=', 52],
    ],
    outcome: 'inbox',
    reason: '需核实第3类就业的在岗情况',
  },
  {
    cells: [
      ['application.employmentType', '=', 'newForm'],
      ['application.occupation', '=', 'cleaner'],
      ['applicant.age', '>=', 52],
    ],
    outcome: 'inbox',
    reason: '需核实第3类就业的在岗情况',
  },
  {
    cells: [
      ['application.employmentType', '=', 'flexible'],
      ['application.occupation', '=', 'courier'],
      ['applicant.age', '>=', 53],
    ],
    outcome: 'inbox',
    reason: '需核实第4类就业的在岗情况',
  },
  {
    cells: [
      ['application.employmentType', '=', 'flexible'],
      ['application.occupation', '=', 'driver'],
      ['applicant.age', '>=', 53],
    ],
    outcome: 'inbox',
    reason: '需核实第4类就业的在岗情况',
  },
  {
    cells: [
      ['application.employmentType', '=', 'flexible'],
      ['application.occupation', '=', 'cleaner'],
      ['applicant.age', '>=', 53],
    ],
    outcome: 'inbox',
    reason: '需核实第4类就业的在岗情况',
  },
  {
    cells: [
      ['application.employmentType', '=', 'student'],
      ['application.occupation', '=', 'courier'],
      ['applicant.age', '>=', 54],
    ],
    outcome: 'inbox',
    reason: '需核实第5类就业的在岗情况',
  },
  {
    cells: [
      ['application.employmentType', '=', 'student'],
      ['application.occupation', '=', 'driver'],
      ['applicant.age', '>=', 54],
    ],
    outcome: 'inbox',
    reason: '需核实第5类就业的在岗情况',
  },
  {
    cells: [
      ['application.employmentType', '=', 'student'],
      ['application.occupation', '=', 'cleaner'],
      ['applicant.age', '>=', 54],
    ],
    outcome: 'inbox',
    reason: '需核实第5类就业的在岗情况',
  },
  {
    cells: [
      ['address.applicationsToday', '>=', 20],
      ['address.applicationsToday', '<', 60],
      ['application.employmentType', 'in', ['newForm', 'flexible']],
    ],
    outcome: 'inbox',
    reason: '同一地址申请较多（20件起）',
  },
  {
    cells: [
      ['address.applicationsToday', '>=', 60],
      ['address.applicationsToday', '<', 100],
      ['application.employmentType', 'in', ['newForm', 'flexible']],
    ],
    outcome: 'inbox',
    reason: '同一地址申请较多（60件起）',
  },
  {
    cells: [
      ['address.applicationsToday', '>=', 100],
      ['address.applicationsToday', '<', 140],
      ['application.employmentType', 'in', ['newForm', 'flexible']],
    ],
    outcome: 'inbox',
    reason: '同一地址申请较多（100件起）',
  },
  {
    cells: [
      ['address.applicationsToday', '>=', 140],
      ['address.applicationsToday', '<', 180],
      ['application.employmentType', 'in', ['newForm', 'flexible']],
    ],
    outcome: 'inbox',
    reason: '同一地址申请较多（140件起）',
  },
  {
    cells: [
      ['address.applicationsToday', '>=', 180],
      ['address.applicationsToday', '<', 220],
      ['application.employmentType', 'in', ['newForm', 'flexible']],
    ],
    outcome: 'inbox',
    reason: '同一地址申请较多（180件起）',
  },
  {
    cells: [
      ['address.applicationsToday', '>=', 220],
      ['address.applicationsToday', '<', 260],
      ['application.employmentType', 'in', ['newForm', 'flexible']],
    ],
    outcome: 'inbox',
    reason: '同一地址申请较多（220件起）',
  },
  {
    cells: [
      ['address.applicationsToday', '>=', 260],
      ['address.applicationsToday', '<', 300],
      ['application.employmentType', 'in', ['newForm', 'flexible']],
    ],
    outcome: 'inbox',
    reason: '同一地址申请较多（260件起）',
  },
  {
    cells: [
      ['address.applicationsToday', '>=', 300],
      ['address.applicationsToday', '<', 340],
      ['application.employmentType', 'in', ['newForm', 'flexible']],
    ],
    outcome: 'inbox',
    reason: '同一地址申请较多（300件起）',
  },
  {
    cells: [
      ['address.applicationsToday', '>=', 340],
      ['address.applicationsToday', '<', 380],
      ['application.employmentType', 'in', ['newForm', 'flexible']],
    ],
    outcome: 'inbox',
    reason: '同一地址申请较多（340件起）',
  },
  {
    cells: [
      ['address.applicationsToday', '>=', 380],
      ['address.applicationsToday', '<', 420],
      ['application.employmentType', 'in', ['newForm', 'flexible']],
    ],
    outcome: 'inbox',
    reason: '同一地址申请较多（380件起）',
  },
  {
    cells: [
      ['address.applicationsToday', '>=', 420],
      ['address.applicationsToday', '<', 460],
      ['application.employmentType', 'in', ['newForm', 'flexible']],
    ],
    outcome: 'inbox',
    reason: '同一地址申请较多（420件起）',
  },
  {
    cells: [
      ['name.class', '=', 'B'],
      ['document.daysLeft', '>', 3000],
    ],
    outcome: 'inbox',
    reason: '姓名用字B需核对',
  },
  {
    cells: [
      ['name.class', '=', 'C'],
      ['document.daysLeft', '>', 3000],
    ],
    outcome: 'inbox',
    reason: '姓名用字C需核对',
  },
  {
    cells: [
      ['name.class', '=', 'D'],
      ['document.daysLeft', '>', 3000],
    ],
    outcome: 'inbox',
    reason: '姓名用字D需核对',
  },
  {
    cells: [
      ['name.class', '=', 'P'],
      ['document.daysLeft', '>', 3000],
    ],
    outcome: 'inbox',
    reason: '姓名用字P需核对',
  },
  {
    cells: [
      ['name.class', '=', '?'],
      ['document.daysLeft', '>', 3000],
    ],
    outcome: 'inbox',
    reason: '姓名用字?需核对',
  },
  { cells: [['duplicate.sameNamePhone', '=', true]], outcome: 'inbox', reason: '可能是同一人' },
];
