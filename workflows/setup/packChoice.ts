// Which packs of a province the operator goes without.
import { cleanText } from '../../cleanText.ts';
import type { FieldError } from '../../errors.ts';
import { loadPacks, type Pack } from '../../rules/packs/loadPacks.ts';
import { packProblems } from '../documents/installPacks.ts';

/** Those for a division or a place within it: what its instance may do without. The base is for everybody. */
export const offeredPacks = (division: string): Pack[] =>
  loadPacks().filter(({ installAt }) => installAt.division?.startsWith(division));

/** Given is the list of those he wants, or nothing for all of them. @returns the keys of the others */
export async function leftOut(
  given: unknown,
  { division, rootPath }: { division: string; rootPath: string },
  errors: FieldError[],
): Promise<string[]> {
  if (given === undefined || given === null) return [];
  const offered = offeredPacks(division);
  const base = loadPacks().filter(({ installAt }) => installAt.division === null);
  const named = Array.isArray(given) ? given.map((name) => cleanText(String(name))) : [cleanText(String(given))];
  const unknown = named.filter((name) => ![...base, ...offered].some(({ key }) => key === name));
  for (const name of unknown) {
    const known = offered.map(({ key, title }) => `${key}（${title}）`).join('、') || '无';
    errors.push({
      path: 'packs',
      message: `这里没有配置包“${name}”；可选：${known}`,
      messageEn: `There is no pack ${name} for this place; there are: ${known}`,
    });
  }
  const wanted = offered.filter(({ key }) => named.includes(key));
  for (const pack of wanted)
    for (const problem of await packProblems(pack, rootPath, [...base, ...wanted]))
      errors.push({
        path: 'packs',
        message: `“${pack.title}”不能单独使用：${problem}`,
        messageEn: `${pack.key} does not stand alone: ${problem}`,
      });
  return offered.filter((pack) => !wanted.includes(pack)).map(({ key }) => key);
}
