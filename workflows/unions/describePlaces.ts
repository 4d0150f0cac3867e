import { breadcrumbs } from '../../models/store/queries/unionSearch.ts';
import { find } from '../../models/store/sql/find.ts';

type PlacedUnion = { id: string; path: string; industryParentId: string | null };

/** Where unions stand in the leading tree, and to which industry they belong besides: id → '某省总工会 › 某市总工会（产业：某省教育工会）'. */
export async function describePlaces(unions: readonly PlacedUnion[]): Promise<Map<string, string>> {
  if (unions.length === 0) return new Map();
  const wanted = [...new Set(unions.flatMap(({ industryParentId }) => industryParentId ?? []))];
  const [above, industries] = await Promise.all([
    breadcrumbs(unions.map(({ path }) => path)),
    wanted.length ? find('union', { id: wanted }) : [],
  ]);
  const names = new Map(industries.map(({ id, name }) => [id, name]));
  return new Map(
    unions.map(({ id, path, industryParentId }) => {
      const industry = industryParentId ? names.get(industryParentId) : undefined;
      return [id, `${above.get(path) ?? ''}${industry ? `（产业：${industry}）` : ''}`];
    }),
  );
}
