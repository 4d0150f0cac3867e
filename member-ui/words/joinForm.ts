// The form by which somebody joined, as it is printed.
import type { Words } from './language.ts';

const zh = {
  title: '工会会员登记表',
  get: '入会申请书和会员登记表（PDF）',
  caseNumber: '办件编号',
  person: '本人信息',
  answers: '申请时填报',
  outcome: '工会审核',
  union: '申请加入的工会',
  submitted: '申请日期',
  agreed: (at: string) => `本人于${at}在网上阅读并同意以上内容。`,
  decided: '通过日期',
  joined: '入会日期',
  number: '会员编号',
  check: (until: string) => `扫描二维码可以核验现在的会籍，${until}以前有效。`,
  made: (day: string) => `打印日期：${day}`,
};

const en: typeof zh = {
  title: 'Registration of a union member',
  get: 'Application and registration form (PDF)',
  caseNumber: 'Application number',
  person: 'The person',
  answers: 'What was answered',
  outcome: 'Review by the union',
  union: 'Union applied to',
  submitted: 'Applied on',
  agreed: (at) => `Read and agreed to online on ${at}.`,
  decided: 'Approved on',
  joined: 'Member since',
  number: 'Member number',
  check: (until) => `Scan the code to check the membership as it is now; good until ${until}.`,
  made: (day) => `Printed on ${day}`,
};

export const joinFormWords: Words<typeof zh> = { zh, en };
