// What stands between the names of facts and their values when a rule is said in words.
import type { Language } from '../../contract/words.ts';

const zh = {
  yes: '是',
  no: '否',
  nothing: '空',
  unknown: '未知',
  counted: (value: number, unit: string) => `${value}${unit}`,
  isNothing: '为空',
  isThere: '有值',
  isInteger: '为整数',
  is: (value: string) => `是${value}`,
  isYesOrNo: (value: string) => `为${value}`,
  isOneOf: (values: string[]) => `是${values.join('、')}之一`,
  notBefore: (day: string) => `不早于${day}`,
  notAfter: (day: string) => `不晚于${day}`,
  atLeast: (count: number) => `至少${count}个字`,
  atMost: (count: number) => `最多${count}个字`,
  and: '且',
  or: '或',
  isNot: (test: string) =>
    test.startsWith('是') && !test.includes('且') && !test.includes('或') ? `不${test}` : `不满足（${test}）`,
  cell: (fact: string, test: string) => `${fact}${test}`,
  told: (cell: string, holds: boolean, seen: string) => `${cell}：${holds ? '成立' : '不成立'}，目前${seen}`,
  outcome: (outcome: string, reason: string | undefined, fix: string | undefined) =>
    `${outcome}${reason ? `：${reason}` : ''}。${fix ? `办法：${fix}。` : ''}`,
  when: (cells: string[]) => (cells.length > 0 ? `当${cells.join('，且')}时` : '任何情况下'),
  otherwise: '其他情况',
  always: '任何情况下',
  row: (when: string, then: string) => `${when}，${then}`,
  mustBe: (fact: string, to: string, from: string) => `“${fact}”须为${to}（现为${from}）`,
  mustHold: (fact: string, to: boolean, from: string) =>
    `“${fact}”${to ? '成立' : '不成立'}才符合（现在${from === '未知' ? '未知' : to ? '不成立' : '成立'}）`,
  waitUntil: (fact: string, to: string, day: string | undefined) => `等到${fact}为${to}${day ? `（${day}起）` : ''}`,
};

export type TestWords = typeof zh;

const en: TestWords = {
  yes: 'yes',
  no: 'no',
  nothing: 'nothing',
  unknown: 'unknown',
  counted: (value, unit) => `${value}${unit && ` ${value === 1 ? unit.replace(/s$/, '') : unit}`}`,
  isNothing: 'is empty',
  isThere: 'is not empty',
  isInteger: 'is a whole number',
  is: (value) => `is ${value}`,
  isYesOrNo: (value) => `is ${value}`,
  isOneOf: (values) => `is one of ${values.join(', ')}`,
  notBefore: (day) => `is not before ${day}`,
  notAfter: (day) => `is not after ${day}`,
  atLeast: (count) => `has at least ${count} characters`,
  atMost: (count) => `has at most ${count} characters`,
  and: ' and ',
  or: ' or ',
  isNot: (test) =>
    test.startsWith('is ') && !test.includes(' and ') && !test.includes(' or ')
      ? `is not ${test.slice('is '.length)}`
      : `does not meet (${test})`,
  cell: (fact, test) => `${fact} ${test}`,
  told: (cell, holds, seen) => `${cell}: ${holds ? 'holds' : 'does not hold'}, now ${seen}`,
  outcome: (outcome, reason, fix) =>
    [reason ? `${outcome}: ${reason}` : outcome, ...(fix ? [fix] : []), ''].join('. ').trim(),
  when: (cells) => (cells.length > 0 ? `When ${cells.join(', and ')}` : 'In any case'),
  otherwise: 'Otherwise',
  always: 'In any case',
  row: (when, then) => `${when}: ${then}`,
  mustBe: (fact, to, from) => `“${fact}” must be ${to} (now ${from})`,
  mustHold: (fact, to, from) =>
    `“${fact}” must ${to ? '' : 'not '}hold (now ${from === 'unknown' ? from : to ? 'it does not' : 'it does'})`,
  waitUntil: (fact, to, day) => `Wait until “${fact}” is ${to}${day ? ` (from ${day})` : ''}`,
};

export const testWords: Readonly<Record<Language, TestWords>> = { zh, en };
