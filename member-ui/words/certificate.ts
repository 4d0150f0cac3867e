// The certificate of membership, and the way to it.
import type { Words } from './language.ts';

const zh = {
  title: '在会证明',
  get: '在会证明（PDF）',
  says: '兹证明下列人员是工会会员：',
  name: '姓名',
  document: '证件号码',
  union: '所在工会',
  number: '会员编号',
  joined: '入会日期',
  state: '会籍状态',
  check: (until: string) => `扫描二维码可以核验现在的会籍，${until}以前有效。证件号码部分隐去。`,
  made: (day: string) => `开具日期：${day}`,
  none: '没有在册或保留的会籍，不能开具在会证明',
  boxes: (missing: string) => `打印字体里没有“${missing}”，在会证明会出现方框，请到所在工会开具`,
};

const en: typeof zh = {
  title: 'Certificate of membership',
  get: 'Certificate of membership (PDF)',
  says: 'This certifies that the person named below is a member of a trade union:',
  name: 'Name',
  document: 'Document number',
  union: 'Union',
  number: 'Member number',
  joined: 'Member since',
  state: 'State of membership',
  check: (until) =>
    `Scan the code to check the membership as it is now; good until ${until}. The number is shown in part.`,
  made: (day) => `Made on ${day}`,
  none: 'There is no active or retained membership to certify',
  boxes: (missing) => `The print font lacks “${missing}”; ask your union for the certificate`,
};

export const certificateWords: Words<typeof zh> = { zh, en };
