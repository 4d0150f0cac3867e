// Where somebody begins, as the address of the page carries it: `u` a signed code, `union` a union, `division` a region.
import type { Request } from 'express';
import { validate as isUuid } from 'uuid';
import { NotFound } from '../../../../errors.ts';
import { chosenValue, readChosen } from '../../../../member-ui/chosenUnion.ts';
import type { Place } from '../../../../workflows/processes/placeUnion.ts';
import { divisionPath } from '../../../../workflows/unions/divisions.ts';
import { unionFromToken } from '../../../../workflows/unions/joinToken.ts';
import { type UnionPlace, unionPlaces } from '../../../../workflows/unions/unionPlaces.ts';

export type PagePlace = {
  /** To be carried on to the next page. */
  query: string;
  union?: UnionPlace;
  /** By whose name the union was found. */
  employer?: string | undefined;
  division?: { id: string; fullName: string };
};

/** @throws BadRequest for a forged or expired code, NotFound for an unknown union or region, with what to do instead. */
export async function placeOf(request: Pick<Request, 'query'>): Promise<PagePlace> {
  const { u, union, division } = request.query;
  if (typeof u === 'string') {
    const { id } = await unionFromToken(u);
    return { query: `u=${encodeURIComponent(u)}`, ...unionIn(await unionPlaces([id]), id) };
  }
  if (typeof union === 'string') {
    const { union: id, employer } = readChosen(union);
    const found = unionIn(await unionPlaces([id]), id);
    if (!found.union) throw unknownPlace('工会', 'union');
    const known = isUuid(employer) ? employer : undefined;
    return { query: `union=${chosenValue({ id, employerId: known ?? null })}`, employer: known, ...found };
  }
  const node = typeof division === 'string' ? (await divisionPath(division)).at(-1) : undefined;
  if (node) return { query: `division=${node.id}`, division: { id: node.id, fullName: node.fullName } };
  if (division) throw unknownPlace('地区', 'region');
  return { query: '' };
}

const unknownPlace = (zh: string, en: string) =>
  new NotFound(`没有找到这个地址里的${zh}，请重新查找您的单位或地区`, `There is no such ${en}; search for yours`);

const unionIn = (places: Map<string, UnionPlace>, id: string) => {
  const union = places.get(id);
  return union ? { union } : {};
};

/** As the workflows want it; nothing where none is named. */
export const asPlace = ({ union, division }: PagePlace): Place | undefined =>
  union || division ? { unionId: union?.id, divisionId: division?.id } : undefined;

export const withPlace = (path: string, place: PagePlace, extra: Record<string, string> = {}): string => {
  const rest = new URLSearchParams(extra).toString();
  const query = [place.query, rest].filter(Boolean).join('&');
  return query ? `${path}?${query}` : path;
};
