import type { LocaleTranslations } from 'adminjs';
import type { Choice } from '../../contract/words.ts';
import type { Resource } from '../../models/descriptor/types.ts';
import type { FieldDefinition } from '../../models/fieldKinds/fieldKind.ts';
import { choicesOf } from './operator.ts';

/** AdminJS brings Chinese; this adds our titles, and what it leaves in English or says wrongly. */
export function consoleWords(resources: readonly Resource[]): LocaleTranslations {
  return {
    actions: { bulkDelete: '删除所选', show: '查看', new: '新建' },
    buttons: { logout: '返回管理后台', cancel: '取消', confirm: '确定', createFirstRecord: '新建' },
    labels: {
      navigation: '数据',
      dashboard: '概览',
      ...Object.fromEntries(resources.map(({ name, title }) => [name, title.zh])),
    },
    messages: {
      confirmDelete: '确定删除吗？删除会留下审计记录。',
      theseRecordsWillBeRemoved: '将删除以下记录，并留下审计记录',
      theseRecordsWillBeRemoved_plural: '将删除以下 {{count}} 条记录，并留下审计记录',
      successfullyCreated: '已新建',
      successfullyUpdated: '已保存',
      successfullyDeleted: '已删除',
      thereWereValidationErrors: '有内容需要修改，请看下面标出的地方',
      forbiddenError: '您没有权限进行此操作',
      errorFetchingRecords: '读取失败。可能是登录已过期，请从管理后台重新登录',
      errorFetchingRecord: '读取失败。可能是登录已过期，请从管理后台重新登录',
    },
    resources: Object.fromEntries(
      resources.map(({ name, fields }) => [
        name,
        {
          properties: mapped(fields, ({ title }) => title.zh),
          labels: mapped(fields, (field, path) => valueWords(field, choicesOf(name, path))),
        },
      ]),
    ),
  };
}

const mapped = <T>(
  fields: Record<string, FieldDefinition>,
  word: (field: FieldDefinition, name: string) => T,
): Record<string, T> => Object.fromEntries(Object.entries(fields).map(([name, field]) => [name, word(field, name)]));

/** AdminJS says yes and no in English, and takes the signs out of a label it finds no words for. */
function valueWords({ kind }: FieldDefinition, choices: readonly Choice[] = []): Record<string, string> {
  if (kind === 'boolean') return { true: '是', false: '否', null: '未填' };
  return Object.fromEntries(choices.map(({ zh }) => [zh, zh]));
}
