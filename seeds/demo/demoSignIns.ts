import type { Role } from '../../models/descriptor/types.ts';
import { mobileAt } from '../synthetic/mobile.ts';
import { rootKey } from './unionPlan.ts';

/** For the demo only; it is printed by the start and published in the sources. Production refuses to start with demo data. */
export const demoPassword = 'Huiji.Kan2Kan';

type Staff = { loginName: string; name: string; role: Role; unionKey: string; what: string };

/** Key of the union that the search for “南京医科” must find. */
export const universityKey = '32.education.0';

export const demoStaff: readonly Staff[] = [
  { loginName: 'jiangsu', name: '林知远', role: 'unionAdmin', unionKey: '32', what: '江苏省总工会管理员' },
  { loginName: 'fujian', name: '陈望舒', role: 'unionAdmin', unionKey: '35', what: '福建省总工会管理员' },
  { loginName: 'shanghai', name: '沈亦舟', role: 'unionAdmin', unionKey: '31', what: '上海市总工会管理员' },
  { loginName: 'guangdong', name: '梁清野', role: 'unionAdmin', unionKey: '44', what: '广东省总工会管理员' },
  { loginName: 'xiamen', name: '苏见海', role: 'unionAdmin', unionKey: '3502', what: '厦门市总工会管理员（市）' },
  {
    loginName: 'gulou',
    name: '顾南星',
    role: 'unionAdmin',
    unionKey: '320106',
    what: '南京市鼓楼区总工会管理员（区县）',
  },
  {
    loginName: 'university',
    name: '许闻笙',
    role: 'unionAdmin',
    unionKey: universityKey,
    what: '南京医科大学工会管理员（基层）',
  },
  { loginName: 'operator', name: '韩述白', role: 'unionOperator', unionKey: '3201', what: '南京市总工会操作员' },
  { loginName: 'editor', name: '程观澜', role: 'ruleEditor', unionKey: '32', what: '江苏规则编辑' },
  { loginName: 'publisher', name: '叶归鸿', role: 'rulePublisher', unionKey: '32', what: '江苏规则发布' },
  { loginName: 'system', name: '方砚秋', role: 'systemAdmin', unionKey: rootKey, what: '系统管理员（/console）' },
  { loginName: 'security', name: '何守拙', role: 'securityAdmin', unionKey: rootKey, what: '安全管理员（提出授权）' },
  {
    loginName: 'security2',
    name: '秦守正',
    role: 'securityAdmin',
    unionKey: rootKey,
    what: '安全管理员（确认授权）',
  },
  { loginName: 'auditor', name: '魏明鉴', role: 'auditor', unionKey: rootKey, what: '审计员（只看审计）' },
];

/** What the start prints. The member signs in on the member pages by phone, with this password or a code from /sandbox. */
export const demoSignIns: readonly { role: Role | 'member'; loginName: string; password: string; what: string }[] = [
  ...demoStaff.map(({ role, loginName, what }) => ({ role, loginName, password: demoPassword, what })),
  {
    role: 'member',
    loginName: mobileAt(0),
    password: demoPassword,
    what: '会员（南京医科大学工会），用手机号登录会员页面',
  },
];
