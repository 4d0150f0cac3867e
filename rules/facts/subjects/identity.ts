import type { WrittenFact } from '../factDefinition.ts';

export const facts: WrittenFact[] = [
  {
    key: 'identity.bound',
    title: { zh: '已实名认证', en: 'Identity confirmed' },
    type: 'boolean',
    subject: 'identity',
  },
  {
    key: 'phone.confirmed',
    title: { zh: '手机号已验证', en: 'Phone confirmed' },
    type: 'boolean',
    subject: 'identity',
  },
  {
    key: 'duplicate.sameDocument',
    title: { zh: '该证件已有在册会籍', en: 'The document has a membership in force' },
    type: 'boolean',
    subject: 'membership',
  },
  {
    key: 'duplicate.sameNamePhone',
    title: { zh: '存在同名同手机号的会员', en: 'A member of the same name and phone' },
    type: 'boolean',
    subject: 'duplicate',
  },
];
