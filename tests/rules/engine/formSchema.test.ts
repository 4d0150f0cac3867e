import { Ajv2020 } from 'ajv/dist/2020.js';
import { createAjv } from '../../../rules/engine/ajv.ts';
import type { ChoicesDocument, FormDocument, FormField } from '../../../rules/engine/documentTypes.ts';
import { formSchema, validateForm, visibleData, visibleFields } from '../../../rules/engine/formSchema.ts';
import { withheldChoices } from '../../../rules/engine/visibleFields.ts';
import { packDocument } from '../../support/packDocument.ts';

const today = '2026-11-21';
const form = packDocument('jiangsu', 'form', 'join.form');
const choices = Object.fromEntries(
  form.fields.flatMap(({ choices: key }) => (key ? [[key, packDocument('jiangsu', 'choices', key)]] : [])),
);
const complete = {
  division: '320106',
  unitSituation: 'listed',
  union: '7',
  employmentType: 'newForm',
  occupation: 'courier',
  unitAddress: '虚构路1号',
  householdType: 'agricultural',
};
const errorsOf = (data: Record<string, unknown>, day = today) => validateForm(form, choices, data, day);

test('a complete application has no errors', () => {
  expect(errorsOf(complete)).toEqual([]);
  expect(errorsOf({ ...complete, education: '20', email: 'a@example.org', union: 7 })).toEqual([]);
});

test('each wrong field has one Chinese and one English sentence that does not repeat the answer', () => {
  const wrong = errorsOf({
    ...complete,
    division: '32010619900307000',
    householdType: '320102199003070009',
    email: 'nobody',
    unitAddress: '长'.repeat(101),
    education: 3,
  });
  expect(wrong.map(({ path }) => path)).toEqual(['division', 'unitAddress', 'householdType', 'education', 'email']);
  expect(wrong.map(({ message }) => message)).toEqual([
    '“设区市、区县”应是行政区划代码',
    '“单位地址”最多100个字',
    '“户籍类型”请从给出的选项中选择',
    '“学历”的类型不对',
    '“电子邮箱”应是有效的电子邮箱',
  ]);
  expect(JSON.stringify(wrong)).not.toContain('19900307');
  for (const { messageEn } of wrong) expect(messageEn).toMatch(/[a-z]/);
});

test('a conditional field is required only while it is visible', () => {
  expect(errorsOf({ ...complete, occupation: undefined }).map(({ message }) => message)).toEqual(['请选择“职业”']);
  expect(errorsOf({ ...complete, employmentType: 'enterprise', occupation: undefined })).toEqual([]);
});

test('the answer to a hidden field is dropped, and so is what hangs on it', () => {
  const chain: FormDocument = {
    kind: 'form',
    key: 'chain',
    title: '链',
    fields: [
      { name: 'a', title: '甲', widget: 'checkbox' },
      {
        name: 'b',
        title: '乙',
        widget: 'checkbox',
        visibleWhen: { properties: { a: { const: true } }, required: ['a'] },
      },
      {
        name: 'c',
        title: '丙',
        widget: 'text',
        required: true,
        visibleWhen: { properties: { b: { const: true } }, required: ['b'] },
      },
    ],
  };
  expect(visibleData(chain, { a: false, b: true, c: 'x' })).toEqual({ a: false });
  expect(visibleFields(chain, { a: true, b: true }).map(({ name }) => name)).toEqual(['a', 'b', 'c']);
  expect(validateForm(chain, {}, { a: false, b: true }, today)).toEqual([]);
  expect(validateForm(chain, {}, { a: true, b: true, c: '  ' }, today).map(({ path }) => path)).toEqual(['c']);
});

test('unknown fields are refused by name, with what was meant', () => {
  expect(errorsOf({ ...complete, ocupation: 'x' })).toEqual([
    expect.objectContaining({ path: 'ocupation', message: '表单里没有字段“ocupation”，是不是“occupation”？' }),
  ]);
  expect(errorsOf({ ...complete, documentNumber: '320102199003070009' }).map(({ path }) => path)).toEqual([
    'documentNumber',
  ]);
  const polluted = JSON.parse(`{"__proto__": {"x": 1}, "constructor": 1, "division": "32"}`);
  expect(errorsOf(polluted).map(({ path }) => path)).toEqual(expect.arrayContaining(['__proto__', 'constructor']));
});

test('null bytes and lone surrogates are refused, rare characters are kept', () => {
  expect(errorsOf({ ...complete, unitAddress: '路\0号' })[0]?.message).toBe(
    '“单位地址”中有空字符或损坏的字符，请重新输入',
  );
  expect(errorsOf({ ...complete, unitAddress: '路\uDC00' })).toHaveLength(1);
  expect(errorsOf({ ...complete, unitAddress: '湖㳇镇𬱖路1号' })).toEqual([]);
});

test('a choice is on offer only within its dates', () => {
  const old = { ...complete, employmentType: 'newForm' };
  expect(errorsOf(old, '2021-08-31').map(({ path }) => path)).toContain('employmentType');
  expect(errorsOf(old, '2021-09-01')).toEqual([]);
});

test('what goes with an employer is neither asked nor on offer without one, in every pack', () => {
  for (const pack of ['base', 'jiangsu', 'xiamen', 'guangdong']) {
    const document = packDocument(pack, 'form', 'join.form');
    const field = document.fields.find(({ name }) => name === 'employmentType') as FormField;
    const alone = { unitSituation: 'none' };
    expect([...withheldChoices(field, document, alone)]).toEqual(['enterprise', 'institution']);
    expect([...withheldChoices(field, document, { unitSituation: 'unlisted' })]).toEqual([]);
    const asked = visibleFields(document, alone).map(({ title }) => title);
    expect(asked).not.toContain('单位地址');
  }
  const { union: _, ...alone } = { ...complete, unitSituation: 'none', employmentType: 'enterprise' };
  expect(errorsOf(alone).map(({ message }) => message)).toEqual(['“就业类型”与前面的回答不符，请重新选择']);
  const validate = createAjv({ strictTypes: false, strictSchema: false }).compile(formSchema(form, choices, today));
  expect(validate({ ...alone, unitAddress: undefined, occupation: undefined })).toBe(false);
});

test('a required checkbox must be ticked', () => {
  const pledge: FormDocument = {
    kind: 'form',
    key: 'p',
    title: '承诺',
    fields: [{ name: 'agree', title: '承诺', widget: 'checkbox', required: true }],
  };
  expect(validateForm(pledge, {}, { agree: false }, today)[0]?.message).toBe('请阅读并勾选“承诺”');
  expect(validateForm(pledge, {}, { agree: true }, today)).toEqual([]);
});

test('the form is one plain JSON Schema that says the same', () => {
  const schema = formSchema(form, choices, today);
  expect(new Ajv2020({ strict: false, validateFormats: false }).validateSchema(schema)).toBe(true);
  const validate = createAjv({ strictTypes: false, strictSchema: false }).compile(schema);
  expect(validate(complete)).toBe(true);
  expect(validate({ ...complete, occupation: undefined, employmentType: 'newForm' })).toBe(false);
  expect(validate({ ...complete, employmentType: 'enterprise' })).toBe(false);
  expect(validate({ ...complete, stranger: 1 })).toBe(false);
});

test('a form whose choices are not configured says which', () => {
  expect(() => validateForm(form, {} as Record<string, ChoicesDocument>, complete, today)).toThrow('还没有配置');
});

test('at most seven questions must be answered, in every pack', () => {
  for (const pack of ['base', 'jiangsu', 'xiamen', 'guangdong']) {
    const fields = visibleFields(packDocument(pack, 'form', 'join.form'), {
      unitSituation: 'listed',
      employmentType: 'newForm',
    });
    expect(fields.filter(({ required }) => required).length).toBeLessThanOrEqual(7);
  }
});
