import { useLocale, usePermissions } from 'react-admin';
import type { Meta } from '../../../contract/meta.ts';
import { englishPlural } from '../providers/englishPlural.ts';
import { useWriting } from '../providers/useWriting.ts';

/** What the one search finds for its reader, in words; undefined where it would find nothing. */
export function useSearchTitle(): string | undefined {
  const { permissions: meta } = usePermissions<Meta>();
  const isEnglish = useLocale() === 'en';
  const { list } = useWriting();
  const found = meta?.resources.filter((resource) => resource.found) ?? [];
  if (found.length === 0) return undefined;
  return isEnglish
    ? `Search ${list(found.map(({ title }) => englishPlural(title.en.toLowerCase())))}`
    : `搜索${list(found.map(({ title }) => title.zh))}`;
}
