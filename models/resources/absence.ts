import { defineResource } from '../descriptor/defineResource.ts';

const all = ['list', 'get', 'create', 'update', 'delete'] as const;

/** 请假: from when until when somebody does not review for a union, and who has his cases meanwhile. */
export const absence = defineResource({
  name: 'absence',
  title: { zh: '请假', en: 'Absence' },
  table: 'absences',
  distribution: 'local',
  personal: {
    copy: { by: 'accountId' },
    kept: {
      says: {
        zh: '随工会的审核安排保存，用于说明当时由谁代办；结束{over}天后删除。',
        en: 'Kept with the reviewing of the union: it tells who stood in. Deleted {over} days after its end.',
      },
      forget: { over: { after: 1095, from: 'untilOn' } },
      onClosing: 'keep',
    },
  },
  label: 'accountId',
  icon: 'Coffee',
  group: 'operation',
  help: {
    zh: '请假期间，请假人手上的办件由代办人办理；没有代办人的，由本工会其他审核人办理。到期自动结束，不用销假；提前回来，把“至”改早或删除这条记录。',
    en: 'While somebody is away, the deputy has the cases on his desk; without a deputy they are for every reviewer of the union. It ends by itself; who comes back sooner changes the last day or deletes the record.',
  },
  fields: {
    unionId: { kind: 'reference', reference: 'union', required: true, fixed: true, title: { zh: '工会', en: 'Union' } },
    accountId: {
      kind: 'reference',
      reference: 'account',
      required: true,
      fixed: true,
      title: { zh: '请假人', en: 'Who is away' },
    },
    deputyId: { kind: 'reference', reference: 'account', fixed: true, title: { zh: '代办人', en: 'Deputy' } },
    fromOn: { kind: 'date', required: true, fixed: true, title: { zh: '自', en: 'From' } },
    untilOn: { kind: 'date', required: true, title: { zh: '至', en: 'Until' } },
  },
  scope: { by: 'union', field: 'unionId' },
  access: { unionAdmin: { own: all, lower: ['list', 'get'] }, unionOperator: { own: all } },
  list: {
    columns: ['accountId', 'deputyId', 'fromOn', 'untilOn', 'unionId'],
    filters: ['unionId', 'untilOn'],
    sort: { field: 'createdAt', order: 'DESC' },
  },
  constraints: {
    absences_check: { zh: '“至”不能早于“自”', en: 'It cannot end before it begins' },
  },
  writtenBy: 'records',
});
