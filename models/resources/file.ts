import { defineResource } from '../descriptor/defineResource.ts';

/** 文件: what somebody sent in or the platform made. Its content is sealed and stands apart, in chunks. */
export const file = defineResource({
  name: 'file',
  title: { zh: '文件', en: 'File' },
  table: 'files',
  distribution: 'local',
  personal: {
    copy: { by: 'ownerId' },
    kept: {
      says: {
        zh: '随所附的办件保存，办件内容清除时一起清除；没有用到的到期清除。',
        en: 'Kept with the application it belongs to, and forgotten with its answers; what was not used is deleted when its time is over.',
      },
      forget: { unused: { after: 0, from: 'expiresAt' } },
      onClosing: 'keep',
    },
  },
  label: 'name',
  icon: 'Paperclip',
  group: 'operation',
  help: {
    zh: '申请人和审核人交来的材料，以及任务做出的报表。内容加密保存；到期的自动删除。',
    en: 'What applicants and reviewers sent in, and what jobs made. Kept sealed; what expires is deleted.',
  },
  fields: {
    name: { kind: 'text', widget: 'download', title: { zh: '文件名', en: 'Name' }, required: true, max: 100 },
    type: {
      kind: 'choice',
      title: { zh: '类型', en: 'Type' },
      required: true,
      choices: {
        pdf: { zh: 'PDF文档', en: 'PDF' },
        png: { zh: 'PNG图片', en: 'PNG picture' },
        jpg: { zh: 'JPEG图片', en: 'JPEG picture' },
        xlsx: { zh: 'Excel表格', en: 'Excel workbook' },
        csv: { zh: 'CSV表格', en: 'CSV table' },
        json: { zh: 'JSON数据', en: 'JSON' },
        txt: { zh: '纯文本', en: 'Plain text' },
      },
    },
    size: { kind: 'integer', title: { zh: '字节数', en: 'Bytes' }, required: true },
    unionId: { kind: 'reference', reference: 'union', title: { zh: '工会', en: 'Union' } },
    ownerId: { kind: 'reference', reference: 'account', title: { zh: '提交人', en: 'Owner' } },
    recordKind: {
      kind: 'text',
      widget: 'choice',
      codes: 'resources',
      title: { zh: '所属记录', en: 'Belongs to' },
      hint: { zh: '看得到这条记录的人可以下载', en: 'Who may see that record may download it' },
    },
    recordId: { kind: 'uuid', title: { zh: '记录编号', en: 'Record' }, detail: true },
    madeOf: { kind: 'text', title: { zh: '由什么生成', en: 'Made of' }, hidden: true },
    expiresAt: { kind: 'dateTime', title: { zh: '保留到', en: 'Kept until' } },
  },
  scope: { by: 'union', field: 'unionId' },
  self: { field: 'ownerId', actions: ['list', 'get'], besides: true },
  access: {
    unionAdmin: { own: ['list', 'get'], lower: ['list', 'get'] },
    unionOperator: { own: ['list', 'get'], lower: ['list', 'get'] },
  },
  list: {
    columns: ['name', 'type', 'size', 'recordKind', 'unionId', 'createdAt', 'expiresAt'],
    filters: ['type', 'recordKind', 'unionId'],
    sort: { field: 'createdAt', order: 'DESC' },
  },
  writtenBy: 'workflows',
  readsAudited: true,
});
