import type { Title } from '../../../contract/words.ts';
import { englishPlural } from './englishPlural.ts';
import { currentMeta, resourceMeta } from './meta.ts';

const key = /^resources\.([^.]+)\.(?:name|fields\.(.+))$/;
const endings: Record<string, Title> = {
  _gte: { zh: '（起）', en: ' from' },
  _lte: { zh: '（止）', en: ' until' },
  _under: { zh: '（含下级）', en: ' (and below)' },
  _null: { zh: '为空', en: ' is empty' },
};

/** The title of a resource or field behind a react-admin label key, if the meta knows it; of many where it does not say of one. */
export function metaTitle(label: string, locale: string, count?: number): string | undefined {
  const [, path, source] = key.exec(label) ?? [];
  const resource = resourceMeta(path) ?? currentMeta()?.audited.find((audited) => audited.path === path);
  if (!resource) return undefined;
  const language = locale === 'en' ? 'en' : 'zh';
  if (!source) return locale === 'en' && count !== 1 ? englishPlural(resource.title.en) : resource.title[language];
  if (source === 'q') return { zh: '搜索', en: 'Search' }[language];
  if (resource.concealed[source]) return resource.concealed[source][language];
  const ending = source.match(/_[a-z]+$/)?.[0] ?? '';
  const field = resource.fields.find(
    ({ name }) => name === source || name === source.slice(0, -ending.length || undefined),
  );
  return field && field.title[language] + (field.name === source ? '' : (endings[ending]?.[language] ?? ''));
}
