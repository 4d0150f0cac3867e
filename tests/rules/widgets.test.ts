import { readdirSync } from 'node:fs';
import type { FormDocument } from '../../rules/documents.ts';
import { validateForm } from '../../rules/engine/formSchema.ts';
import { formWidgets } from '../../rules/engine/formWidgets.ts';

const today = '2026-11-25';
const table = { kind: 'choices' as const, key: 'sex', title: '性别', items: [{ code: 'male', label: '男' }] };
const id = '0192f0c1-2345-7abc-8def-0123456789ab';

const formOf = (widget: string): FormDocument => ({
  kind: 'form',
  key: 'a.form',
  title: '表单',
  fields: [
    {
      name: 'asked',
      title: '所问',
      widget,
      required: true,
      ...(formWidgets.get(widget)?.needsChoices && { choices: 'sex' }),
    },
  ],
});
const problems = (widget: string, data: Record<string, unknown>) =>
  validateForm(formOf(widget), { sex: table }, data, today).map(({ message }) => message);

const names = (folder: string, ending: string) =>
  readdirSync(new URL(`../../${folder}/`, import.meta.url))
    .filter((file) => file.endsWith(ending) && /^[a-z]/.test(file))
    .map((file) => file.slice(0, -ending.length))
    .sort();

test('each widget of a form has its two components, and no component is without a widget', () => {
  const widgets = [...formWidgets.keys()];
  expect(names('member-ui/widgets', '.tsx')).toEqual(widgets);
  expect(names('admin-ui/src/widgets', '.tsx')).toEqual(widgets);
});

test.each([...formWidgets])(
  '%s takes right answers, refuses wrong ones and asks for one that is missing',
  (name, { ask, examples: { right, wrong } }) => {
    expect([right.length > 0, wrong.length > 0]).toEqual([true, true]);
    for (const answer of right) expect([answer, problems(name, { asked: answer })]).toEqual([answer, []]);
    for (const answer of wrong) expect([answer, problems(name, { asked: answer }).length]).toEqual([answer, 1]);
    expect(problems(name, {})).toEqual([`${ask.zh}“所问”`]);
  },
);

test('answers that are no text are read in words', () => {
  const inWords = (widget: string, answer: unknown, language: 'zh' | 'en' = 'zh') =>
    formWidgets.get(widget)?.inWords?.(answer, language);
  expect(inWords('checkbox', true)).toBe('是');
  expect(inWords('checkbox', true, 'en')).toBe('Yes');
  expect(inWords('person', { name: '张三', phone: '13812345678' })).toBe('张三，13812345678');
  expect(
    inWords('files', [
      { id, name: '一.pdf' },
      { id, name: '二.jpg' },
    ]),
  ).toBe('一.pdf、二.jpg');
});

test('what is missing of a person, or is no number, is told in words', () => {
  expect(problems('person', { asked: { name: '张三' } })).toEqual(['“所问”没有填完整']);
  expect(problems('number', { asked: '两个' })).toEqual(['“所问”应是数字']);
});
