import type { AdminJSOptions } from 'adminjs';
import { getResource, resources } from '../../models/descriptor/registry.ts';
import type { Resource } from '../../models/descriptor/types.ts';
import { count } from '../../models/store/read.ts';
import { consoleWords } from './consoleWords.ts';
import { offers, operator } from './operator.ts';
import { resourceOptions } from './resourceOptions.ts';
import { StoreResource } from './storeResource.ts';

export const consolePath = '/console';
const back = '/admin/';

export function consoleOptions(): AdminJSOptions {
  const shown = resources.filter(isOperators);
  return {
    rootPath: consolePath,
    loginPath: back,
    logoutPath: back,
    resources: shown.map((resource) => ({ resource: new StoreResource(resource), options: resourceOptions(resource) })),
    branding: { companyName: '会籍 · 系统控制台', logo: false, withMadeWithLove: false },
    locale: {
      language: 'zh-CN',
      availableLanguages: ['zh-CN'],
      debug: false,
      translations: { 'zh-CN': consoleWords(shown) },
    },
    dashboard: { component: 'Dashboard', handler: overview },
    settings: { defaultPerPage: 20 },
  };
}

/** What the system administrator's role lists; other roles' resources are not the operator's business. */
const isOperators = ({ access }: Resource): boolean => {
  const { own = [], lower = [] } = access.systemAdmin ?? {};
  return [...own, ...lower].includes('list');
};

async function overview() {
  const shown = resources.filter((resource) => isOperators(resource) && offers(resource, 'list'));
  const figures = await Promise.all(shown.map(({ name }) => count(operator(), name)));
  return {
    resources: figures.map(({ total, estimated }, index) => {
      const { name, title } = getResource(shown[index]?.name ?? '');
      const writable = ['create', 'update', 'delete'].some((action) => offers(getResource(name), action));
      return { name, title: title.zh, total, estimated, writable };
    }),
  };
}
