import type { AdminJSOptions } from 'adminjs';
import type { Resource } from '../../models/descriptor/types.ts';
import { count } from '../../models/store/gates/read.ts';
import { consoleWords } from './consoleWords.ts';
import { offers, operator } from './operator.ts';
import { operatorResources } from './operatorResources.ts';
import { resourceOptions } from './resourceOptions.ts';
import { StoreResource } from './storeResource.ts';

const consolePath = '/console';
const back = '/admin/';

export function consoleOptions(): AdminJSOptions {
  return {
    rootPath: consolePath,
    loginPath: back,
    logoutPath: back,
    resources: operatorResources.map((resource) => ({
      resource: new StoreResource(resource),
      options: resourceOptions(resource),
    })),
    branding: { companyName: '会籍 · 系统控制台', logo: false, withMadeWithLove: false, favicon: 'data:,' },
    locale: () => ({
      language: 'zh-CN',
      availableLanguages: ['zh-CN'],
      debug: false,
      translations: { 'zh-CN': consoleWords(operatorResources) },
    }),
    dashboard: { component: 'Dashboard', handler: overview },
    settings: { defaultPerPage: 20 },
  };
}

async function overview() {
  const shown = operatorResources.filter((resource) => offers(resource, 'list'));
  return { resources: await Promise.all(shown.map(figureOf)) };
}

async function figureOf(resource: Resource) {
  const { name, title } = resource;
  const writable = ['create', 'update', 'delete'].some((action) => offers(resource, action));
  return { name, title: title.zh, writable, ...(await count(operator(), name)) };
}
