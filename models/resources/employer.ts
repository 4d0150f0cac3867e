import { defineResource } from '../descriptor/defineResource.ts';

/** 单位: separate from the union; many units may share one union, and a unit may have none yet. */
export const employer = defineResource({
  name: 'employer',
  title: { zh: '单位', en: 'Employer' },
  table: 'employers',
  distribution: 'reference',
  label: 'name',
  icon: 'Briefcase',
  group: 'organisation',
  order: 50,
  help: {
    zh: '单位与工会分开登记：几个单位可以共用一个工会，也可以暂时没有工会。',
    en: 'Kept apart from unions: several may share one, and one may have none yet.',
  },
  fields: {
    name: {
      kind: 'text',
      title: { zh: '单位名称', en: 'Name' },
      required: true,
      max: 120,
      min: 2,
      format: 'organisationName',
      sortable: true,
    },
    formerNames: { kind: 'stringList', title: { zh: '曾用名', en: 'Former names' } },
    creditCode: { kind: 'text', mode: 'creditCode', title: { zh: '统一社会信用代码', en: 'Credit code' }, max: 18 },
    unionId: { kind: 'reference', reference: 'union', ownFirst: true, title: { zh: '所属工会', en: 'Union' } },
    divisionId: { kind: 'reference', reference: 'division', title: { zh: '所在地', en: 'Division' } },
    address: { kind: 'text', title: { zh: '地址', en: 'Address' } },
    category: { kind: 'choice', choices: 'employerCategory', title: { zh: '单位类别', en: 'Category' } },
  },
  scope: { by: 'union', field: 'unionId' },
  access: {
    systemAdmin: { own: ['list', 'get'], lower: ['list', 'get'] },
    unionAdmin: { own: ['list', 'get', 'create', 'update', 'delete'], lower: ['list', 'get', 'create', 'update'] },
    unionOperator: { own: ['list', 'get', 'create', 'update'], lower: ['list', 'get'] },
  },
  list: {
    columns: ['name', 'creditCode', 'unionId', 'divisionId'],
    filters: ['q', 'unionId', 'divisionId', 'category'],
    sort: { field: 'createdAt', order: 'DESC' },
  },
  search: ['name', 'formerNames', 'creditCode'],
  constraints: {
    employers_credit_code: {
      zh: '这个统一社会信用代码已被另一个单位使用',
      en: 'Another employer already has this credit code',
    },
  },
  writtenBy: 'records',
});
