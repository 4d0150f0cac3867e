import { useLocale, usePermissions } from 'react-admin';
import type { Meta } from '../../../contract/meta.ts';

/** What the one search finds for its reader, in words; undefined where it would find nothing. */
export function useSearchTitle(): string | undefined {
  const { permissions: meta } = usePermissions<Meta>();
  const isEnglish = useLocale() === 'en';
  const found = meta?.resources.filter((resource) => resource.found) ?? [];
  if (found.length === 0) return undefined;
  return isEnglish
    ? `Search ${found.map(({ title }) => `${title.en.toLowerCase()}s`).join(', ')}`
    : `搜索${found.map(({ title }) => title.zh).join('、')}`;
}
