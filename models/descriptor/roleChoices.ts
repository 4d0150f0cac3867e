import type { Role } from './types.ts';

export const roleChoices = [
  { value: 'systemAdmin', zh: '系统管理员', en: 'System administrator' },
  { value: 'securityAdmin', zh: '安全管理员', en: 'Security administrator' },
  { value: 'auditor', zh: '审计员', en: 'Auditor' },
  { value: 'ruleEditor', zh: '规则编辑', en: 'Rule editor' },
  { value: 'rulePublisher', zh: '规则发布', en: 'Rule publisher' },
  { value: 'unionAdmin', zh: '工会管理员', en: 'Union administrator' },
  { value: 'unionOperator', zh: '工会操作员', en: 'Union operator' },
] as const satisfies readonly { value: Role; zh: string; en: string }[];
