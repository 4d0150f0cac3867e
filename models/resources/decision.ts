import { defineResource } from '../descriptor/defineResource.ts';

/** 判定: the verdicts of one judging as they were reached: facts, rule version and trace, so that each can be replayed byte for byte. */
export const decision = defineResource({
  name: 'decision',
  title: { zh: '判定记录', en: 'Decision' },
  table: 'decisions',
  distribution: { by: 'person', key: 'person_hash' },
  personal: {
    copy: { by: 'applicationId', through: 'application' },
    kept: {
      says: {
        zh: '随办件保存，用于说明规则当时为什么这样判定。',
        en: 'Kept with the application: it tells why the rules said so.',
      },
      onClosing: 'keep',
    },
  },
  label: 'decision',
  icon: 'CheckCircle',
  group: 'rules',
  help: {
    zh: '每次规则判定的完整记录：当时的事实、规则版本和逐项结果，可以原样重放。',
    en: 'Every verdict as it was reached: facts, version, trace. It can be replayed.',
  },
  fields: {
    decision: {
      kind: 'text',
      widget: 'choice',
      codes: { documents: 'decision' },
      title: { zh: '判定', en: 'Decision' },
      listedIn: 'involved',
      required: true,
    },
    applicationId: { kind: 'reference', reference: 'application', title: { zh: '办件', en: 'Application' } },
    unionId: { kind: 'reference', reference: 'union', required: true, title: { zh: '工会', en: 'Union' } },
    documentHash: {
      kind: 'text',
      widget: 'documentHash',
      title: { zh: '规则版本', en: 'Rule version' },
      required: true,
    },
    outcome: {
      kind: 'text',
      widget: 'choice',
      codes: 'outcomes',
      title: { zh: '结论', en: 'Outcome' },
      listedIn: 'involved',
      required: true,
    },
    light: {
      kind: 'choice',
      title: { zh: '规则判定', en: 'Verdict' },
      choices: {
        green: { zh: '绿灯：符合', en: 'Green: eligible', color: 'success' },
        amber: { zh: '黄灯：需人工核实', en: 'Amber: check by hand', color: 'warning' },
        red: { zh: '红灯：不符合', en: 'Red: not eligible', color: 'error' },
      },
    },
    rowId: { kind: 'text', listedIn: 'involved', title: { zh: '命中行', en: 'Row' } },
    reason: { kind: 'text', title: { zh: '理由', en: 'Reason' }, max: 500 },
    verdicts: {
      kind: 'json',
      widget: 'verdict',
      title: { zh: '完整判定', en: 'Verdicts' },
      required: true,
      detail: true,
    },
    involved: { kind: 'stringList', title: { zh: '同时作出的判定', en: 'Further verdicts' }, hidden: true },
  },
  scope: { by: 'union', field: 'unionId' },
  access: {
    ruleEditor: { own: ['list', 'get'], lower: ['list', 'get'] },
    rulePublisher: { own: ['list', 'get'], lower: ['list', 'get'] },
    unionAdmin: { own: ['list', 'get'], lower: ['list', 'get'] },
    unionOperator: { own: ['list', 'get'], lower: ['list', 'get'] },
  },
  acts: { refused: { zh: '被拒绝', en: 'Refuse' } },
  list: {
    columns: ['decision', 'outcome', 'light', 'reason', 'unionId', 'createdAt'],
    filters: ['decision', 'outcome', 'rowId', 'unionId', 'applicationId'],
    sort: { field: 'createdAt', order: 'DESC' },
  },
  writtenBy: 'workflows',
  appendOnly: true,
  unaudited: true,
});
