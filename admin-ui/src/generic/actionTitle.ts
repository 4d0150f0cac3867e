import type { ResourceMeta, Title } from '../providers/meta.ts';

const verbs: Record<string, Title> = {
  create: { zh: '新建', en: 'Create' },
  update: { zh: '修改', en: 'Change' },
  remove: { zh: '删除', en: 'Delete' },
  delete: { zh: '删除', en: 'Delete' },
  submit: { zh: '递交', en: 'Submit' },
  withdraw: { zh: '撤回', en: 'Withdraw' },
  save: { zh: '暂存', en: 'Save draft' },
};

/** The word for an audited action such as `application.approve`: the resource's own title first. */
export function actionTitle(resource: ResourceMeta, action: string, locale: string): string {
  const verb = action.replace(/^.*\./, '');
  const title = resource.actions[verb]?.title ?? verbs[verb] ?? verbs[verb.replace(/[A-Z].*$/, '')];
  return title ? title[locale === 'en' ? 'en' : 'zh'] : action;
}
