import type { FactDefinition } from '../factDefinition.ts';

export const facts: FactDefinition[] = [
  { key: 'identity.bound', title: '已实名认证', type: 'boolean', subject: 'identity' },
  { key: 'phone.confirmed', title: '手机号已验证', type: 'boolean', subject: 'identity' },
  { key: 'duplicate.sameDocument', title: '该证件已有在册会籍', type: 'boolean', subject: 'membership' },
  { key: 'duplicate.sameNamePhone', title: '存在同名同手机号的会员', type: 'boolean', subject: 'duplicate' },
];
