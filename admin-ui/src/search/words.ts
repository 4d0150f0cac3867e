import type { NumberKind } from '../../../contract/search.ts';
import type { Title } from '../../../contract/words.ts';

export const searchWords = {
  label: { zh: '姓名、拼音首字母、会员编号、办件编号', en: 'Name, pinyin initials, member or case number' },
  how: {
    zh: '输入完整的证件号码或手机号码时，说明事由后精确查找。',
    en: 'A whole document or phone number is looked up exactly, once you say why.',
  },
  nothing: {
    zh: '您的管理范围内没有找到。可以换姓名、拼音首字母或编号的一部分再试。',
    en: 'Nothing found within your scope. Try a name, its pinyin initials or part of a number.',
  },
  all: { zh: '查看全部', en: 'See all' },
  asDocument: { zh: '按证件号码查找', en: 'Look it up as a document number' },
  why: { zh: '查找事由', en: 'Why it is looked up' },
  lookUp: { zh: '查找', en: 'Look up' },
  nobody: { zh: '没有找到，或不在您的管理范围内。', en: 'Not found, or outside your scope.' },
  audited: {
    zh: '号码只用来比对，不会出现在网址和日志里；查找和事由记入审计，本人可以看到。',
    en: 'The number is only compared and stands in no address or log; the look-up and its reason are audited, and the person can see it.',
  },
} satisfies Record<string, Title>;

export const numberWords: Record<NumberKind, Title> = {
  documentNumber: { zh: '这是一个完整的证件号码', en: 'This is a whole document number' },
  phone: { zh: '这是一个完整的手机号码', en: 'This is a whole phone number' },
};

export const readyReasons: readonly Title[] = [
  { zh: '本人到窗口办理', en: 'The person is at the counter' },
  { zh: '本人来电咨询', en: 'The person is on the phone' },
  { zh: '核对是否重复入会', en: 'To check for a second membership' },
  { zh: '核实单位报来的名单', en: 'To check a list handed in by an employer' },
];
