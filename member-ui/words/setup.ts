// The words of the first day.
import type { Words } from './language.ts';

type FederationCounts = Readonly<Record<'city' | 'county' | 'street', number>>;

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
  rules: '规则',
  packs: '配置包',
  packsHint:
    '只安装所选省份的；市级的在该市工会建立后自动安装。没有勾选的以后也不会自动安装，要用时在服务器上运行 npm run setup -- --pack 名称。',
  below: '下级工会',
  federations: '按行政区划建立到',
  federationsHint: '先数清有多少个，再由后台任务建立；以后也可以在管理后台的工会页面上建立，已有的不动。',
  levels: { '': '暂不建立', city: '市级', county: '区县级', street: '乡镇街道' },
  counted: ({ city, county, street }: FederationCounts) =>
    `将建立${[city && `${city}个市级总工会`, county && `${county}个县级总工会`, street && `${street}个乡镇街道工会联合会`].filter(Boolean).join('、') || '0个下级工会'}。确认的，请再按一次“完成安装并发送邀请”。`,
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
  rules: 'Rules',
  packs: 'Packs',
  packsHint:
    'Only those of the chosen province are installed; that of a city once its union is there. What is not ticked does not install itself later either: run npm run setup -- --pack NAME on the server.',
  below: 'Unions below',
  federations: 'Laid down from the divisions, down to',
  federationsHint:
    'Counted first, then made by a job. It can be done later from the page of a union in the panel; what stands is left.',
  levels: { '': 'Not now', city: 'Cities', county: 'Counties and districts', street: 'Streets and townships' },
  counted: ({ city, county, street }) =>
    `${city} federations of cities, ${county} of counties and ${street} of streets would be laid down. To confirm, press “Set up and send the invitations” once more.`,
  submit: 'Set up and send the invitations',
  done: 'The instance is set up',
  doneSays: (union, invited) =>
    `${union} is there and ${invited} people are invited. They open their invitations within 30 minutes; npm run setup on the server sends dead ones again.`,
};

export const setupWords: Words<typeof zh> = { zh, en };
