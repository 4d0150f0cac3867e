// The words of the first day.
import type { Words } from './language.ts';

const zh = {
  title: '首次安装',
  lead: '建立全国和省级工会，邀请第一批管理人员。每人收到邀请后自己填写实名信息、设置密码；这个页面不设置任何密码。',
  tree: '工会',
  rootName: '最上级名称',
  division: '省级行政区划',
  choose: '请选择',
  unionName: '省级工会名称',
  unionNameHint: '不填则为省名加“总工会”',
  people: '人员',
  peopleHint:
    '系统管理、安全管理、审计三权分立，由不同的人担任；审计员不兼任其他职务；规则编辑和规则发布是两个人。同一个人的姓名和号码写两遍即可兼任。手机号码和邮箱至少填一项，邀请发到那里，30分钟内有效，可用 npm run setup 重新发送。',
  name: '姓名',
  phone: '手机号码',
  email: '电子邮箱',
  submit: '完成安装并发送邀请',
  done: '安装完成',
  doneSays: (union: string, invited: number) =>
    `已建立${union}，并向${invited}人发送了邀请。请他们在30分钟内打开邀请；邀请失效的，在服务器上运行 npm run setup 重新发送。`,
};

const en: typeof zh = {
  title: 'The first day',
  lead: 'Lays down the root and the union of the province, and invites the first administrators. Each says who he is and chooses his own password; none is set here.',
  tree: 'Unions',
  rootName: 'Name of the root',
  division: 'Province',
  choose: 'Choose',
  unionName: 'Union of the province',
  unionNameHint: 'Left empty, it is named after the province',
  people: 'People',
  peopleHint:
    'System, security and audit are three people; the auditor holds nothing else; who edits rules does not publish them. Name a person twice, with the same number, to give him two posts. Enter a phone or an e-mail address: the invitation goes there and is good for 30 minutes; npm run setup sends it again.',
  name: 'Name',
  phone: 'Mobile phone',
  email: 'E-mail',
  submit: 'Set up and send the invitations',
  done: 'The instance is set up',
  doneSays: (union, invited) =>
    `${union} is there and ${invited} people are invited. They open their invitations within 30 minutes; npm run setup on the server sends dead ones again.`,
};

export const setupWords: Words<typeof zh> = { zh, en };
