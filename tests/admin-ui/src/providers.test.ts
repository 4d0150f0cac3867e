import { isHidden } from '../../../admin-ui/src/providers/isMasked.ts';
import { isPossible, mayDo } from '../../../admin-ui/src/providers/mayDo.ts';
import { writableValues } from '../../../admin-ui/src/providers/writableValues.ts';
import type { FieldMeta, ResourceMeta } from '../../../contract/meta.ts';

const field = (name: string, more: Partial<FieldMeta> = {}): FieldMeta => ({
  name,
  kind: 'text',
  widget: 'text',
  title: { zh: name, en: name },
  required: false,
  system: false,
  fixed: false,
  detail: false,
  technical: false,
  sortable: false,
  filterable: false,
  operators: [],
  masked: {},
  choices: null,
  ...more,
});

const members: ResourceMeta = {
  name: 'member',
  path: 'members',
  title: { zh: '会员', en: 'Member' },
  group: 'membership',
  live: false,
  isSubject: false,
  label: 'name',
  search: true,
  found: true,
  beginsOn: {},
  starts: {},
  appendOnly: false,
  hasHistory: true,
  fields: [
    field('name', { system: true }),
    field('unionId', { fixed: true }),
    field('phone', { widget: 'identity', masked: { lower: 'mask' } }),
    field('birthDate', { masked: { lower: 'hide' } }),
    field('employerName'),
    field('details', { widget: 'json' }),
  ],
  list: { columns: [], filters: [], sort: { field: 'createdAt', order: 'DESC' } },
  actions: {},
  stateGroups: {},
  concealed: {},
  can: { own: ['list', 'get', 'update', 'lift'], lower: ['list', 'get'] },
};
const lift = { title: { zh: '解除', en: 'Lift' }, field: 'liftedAt', from: [''] };

describe('What the panel offers', () => {
  it('follows the relation of the row', () => {
    expect(mayDo(members, 'update', { id: '1', _relation: 'own' })).toBe(true);
    expect(mayDo(members, 'update', { id: '1', _relation: 'lower' })).toBe(false);
    expect(mayDo(members, 'update')).toBe(true);
  });

  it('never offers to change what is inherited from above', () => {
    expect(mayDo(members, 'get', { id: '1', _relation: 'above' })).toBe(true);
    expect(mayDo(members, 'update', { id: '1', _relation: 'above' })).toBe(false);
  });

  it('offers to change a row only in the states where it may be changed', () => {
    const rules = { ...members, starts: { update: { field: 'state', from: ['draft'] } } };
    expect(mayDo(rules, 'update', { id: '1', _relation: 'own', state: 'draft' })).toBe(true);
    expect(mayDo(rules, 'update', { id: '1', _relation: 'own', state: 'published' })).toBe(false);
    expect(mayDo(rules, 'update')).toBe(true);
  });

  it('offers an action only in the states it starts from, an empty field being one', () => {
    expect(isPossible(members, 'lift', lift, { id: '1', _relation: 'own', liftedAt: null })).toBe(true);
    expect(isPossible(members, 'lift', lift, { id: '1', _relation: 'own', liftedAt: '2026-01-01' })).toBe(false);
  });
});

describe('What is kept from the reader', () => {
  it('is told from what is empty, by how he stands to the row', () => {
    const born = members.fields.find(({ name }) => name === 'birthDate')!;
    expect(isHidden(born, { id: '1', _relation: 'lower', birthDate: null })).toBe(true);
    expect(isHidden(born, { id: '1', _relation: 'own', birthDate: null })).toBe(false);
  });
});

describe('What a form sends', () => {
  const before = { id: '1', name: '王一', unionId: 'u', phone: '138****0000', employerName: '甲', details: { a: 1 } };

  it('sends only what changed and may change', () => {
    const after = { ...before, name: '王二', unionId: 'v', employerName: '乙' };
    expect(writableValues(members, after, before)).toEqual({ employerName: '乙' });
  });

  it('never sends a masked value back, even an altered one', () => {
    expect(writableValues(members, { ...before, phone: '13800000000' }, before)).toEqual({});
  });

  it('never sends what was hidden from whoever filled it in', () => {
    const lower = { ...before, _relation: 'lower', birthDate: null, phone: null };
    expect(writableValues(members, { ...lower, birthDate: '1990-01-01', phone: '13800000000' }, lower)).toEqual({});
  });

  it('sends the clear number where it was clear', () => {
    const clear = { ...before, phone: '13800000000' };
    expect(writableValues(members, { ...clear, phone: '13800000001' }, clear)).toEqual({ phone: '13800000001' });
  });

  it('sends JSON as JSON, and nothing when only its spelling changed', () => {
    expect(writableValues(members, { ...before, details: '{"a": 2}' }, before)).toEqual({ details: { a: 2 } });
    expect(writableValues(members, { ...before, details: '{"a":1}' }, before)).toEqual({});
  });

  it('sends rows of names and values as the object they make', () => {
    const custom = [...members.fields, field('custom', { widget: 'namedValues' })];
    const seen = { ...before, custom: { 楼层: 3 } };
    const rows = [...Object.entries(seen.custom), [' 电话 ', '1']].map(([name, value]) => ({ name, value }));
    expect(writableValues({ ...members, fields: custom }, { ...seen, custom: rows }, seen)).toEqual({
      custom: { 楼层: 3, 电话: '1' },
    });
    expect(writableValues({ ...members, fields: custom }, { ...seen, custom: rows.slice(0, 1) }, seen)).toEqual({});
  });

  it('lets an emptied field be emptied', () => {
    expect(writableValues(members, { ...before, employerName: null }, before)).toEqual({ employerName: null });
  });
});
