// “找单位”: answers with unions and says where each lies, also when the applicant stands in the wrong region.

import { validate as isUuid } from 'uuid';
import type { UnionAnswer } from '../../contract/place.ts';
import type { Language } from '../../contract/words.ts';
import { BadRequest } from '../../errors.ts';
import { industryBranch } from '../../models/store/queries/industryTree.ts';
import { type Area, findEmployers, findUnions, type UnionHit } from '../../models/store/queries/unionSearch.ts';
import { wordsOf } from '../../models/store/sql/grams.ts';
import { describePlaces } from './describePlaces.ts';
import { isDivisionCode } from './divisions.ts';

/** @throws BadRequest for fewer than two characters. */
export async function searchUnions({
  q,
  divisionId,
  industryId,
  limit = 10,
  language = 'zh',
}: {
  q: string;
  divisionId?: string | undefined;
  /** An industry union: it goes before the region. */
  industryId?: string | undefined;
  limit?: number;
  language?: Language;
}): Promise<{ items: UnionAnswer[] }> {
  const words = typeof q === 'string' && q.length <= 100 ? wordsOf(q.normalize('NFC')) : [];
  if (!words.length || words.length > 8 || words.some((word) => [...word].length < 2)) {
    throw new BadRequest(
      'search-too-short',
      '请输入单位或工会名称中的至少两个字',
      'Type at least two characters of the name',
      [{ path: 'q', message: '至少两个字', needed: 2 }],
    );
  }
  const area = await areaOf(divisionId, industryId);
  const isAnywhere = !area.region && !area.branch;
  const inside = isAnywhere ? [] : await both(q, { ...area, where: 'inside', limit });
  const outside =
    inside.length < limit ? await both(q, { ...area, where: 'outside', limit: limit - inside.length }) : [];
  const where = await describePlaces([...inside, ...outside]);
  const sayings = advice[language](Boolean(area.branch));
  return {
    items: [
      ...inside.map((hit) => answer(hit, true, sayings, where)),
      ...outside.map((hit) => answer(hit, isAnywhere, sayings, where)),
    ],
  };
}

async function areaOf(divisionId: string | undefined, industryId: string | undefined): Promise<Area> {
  if (industryId && isUuid(industryId)) return { branch: await industryBranch(industryId) };
  return { region: divisionId && isDivisionCode(divisionId) ? divisionId : undefined };
}

async function both(q: string, options: Area & { where: 'inside' | 'outside'; limit: number }): Promise<UnionHit[]> {
  const unions = await findUnions(q, options);
  if (unions.length >= options.limit) return unions;
  const employers = await findEmployers(q, { ...options, limit: options.limit - unions.length });
  const foundIds = new Set(unions.map((hit) => hit.id));
  return [...unions, ...employers.filter((hit) => !foundIds.has(hit.id))];
}

type Sayings = { elsewhere(place: string): string; above: string };
/** Why what was found is not what is sought, by whether an industry was chosen or a region. */
const advice: Record<Language, (byIndustry: boolean) => Sayings> = {
  zh: (byIndustry) => ({
    elsewhere: (place) => `不在所选${byIndustry ? '产业' : '地区'}，它属于：${place || '全国'}`,
    above: '这是基层以上工会，不直接接收会员，请查找它下面的基层工会',
  }),
  en: (byIndustry) => ({
    elsewhere: (place) =>
      `Not in the ${byIndustry ? 'industry' : 'region'} chosen; it belongs to ${place || 'the whole country'}`,
    above: 'This union holds no members itself; search for a union below it',
  }),
};

function answer(hit: UnionHit, inRegion: boolean, sayings: Sayings, where: Map<string, string>): UnionAnswer {
  const place = where.get(hit.id) ?? '';
  const holds = hit.acceptsMembers || hit.kind === 'base';
  const says = !holds ? sayings.above : inRegion ? undefined : sayings.elsewhere(place);
  return {
    id: hit.id,
    name: hit.name,
    where: place,
    acceptsMembers: holds,
    inRegion,
    employerId: hit.employerId,
    employerName: hit.employerName,
    ...(says ? { advice: says } : {}),
  };
}
