import { describe, expect, it } from '@jest/globals';
import type { NoticeDocument } from '../../../rules/engine/documentTypes.ts';
import { nameReason } from '../../../rules/engine/fillReason.ts';
import { fillIn, variablesIn } from '../../../rules/engine/placeholders.ts';
import { lint } from '../../../rules/kinds/notice/lint.ts';

const cases: [title: string, text: string, names: string[], filled: string][] = [
  ['no variable', '您好', [], '您好'],
  ['one', '您好{{reason}}。', ['reason'], '您好<reason>。'],
  ['spaces around a name', '{{ union.name }}', ['union.name'], '<union.name>'],
  ['one named twice, in its order', '{{b}}{{a}}{{b}}', ['b', 'a', 'b'], '<b><a><b>'],
  ['an empty one', 'a{{}}b', [''], 'a<>b'],
  ['a long one', `{{${'x'.repeat(90)}}}`, ['x'.repeat(90)], `<${'x'.repeat(90)}>`],
  ['single braces and a half are text', '{a} {{b} {{c', [], '{a} {{b} {{c'],
  ['braces within braces', '{{{a}}}', ['a'], '{<a>}'],
];

describe.each(cases)('a text with %s', (_, text, names, filled) => {
  it('names its variables', () => {
    expect(variablesIn(text)).toEqual(names);
  });

  it('is filled in', () => {
    expect(fillIn(text, (name) => `<${name}>`)).toBe(filled);
  });
});

it('what is put in is not read again', () => {
  expect(fillIn('{{a}}$1', () => '{{b}}$&')).toBe('{{b}}$&$1');
});

it.each(['{{}}', `{{${'x'.repeat(90)}}}`])('a notice that would go out with %s in it is found', (text) => {
  const notice = { kind: 'notice', variables: [], channels: { inApp: { title: '提醒', text } } };
  expect(lint(notice as unknown as NoticeDocument)).toMatchObject([
    { code: 'unknown-variable', path: '/channels/inApp/text' },
  ]);
});

it('where no case is at hand, a reason calls the number by its name', () => {
  const catalogue = new Map([['burst.devicePeople', { title: '同一台设备的人数' }]]);
  expect(nameReason('提交了{{burst.devicePeople}}人的申请', catalogue as never)).toBe(
    '提交了“同一台设备的人数”人的申请',
  );
  expect(nameReason('人数过多', catalogue as never)).toBe('人数过多');
});
