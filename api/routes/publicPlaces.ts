// Where one may apply: the cascades of regions and industries, and the search for a union.
import { placeUnion } from '../../workflows/processes/placeUnion.ts';
import { divisionChildren } from '../../workflows/unions/divisions.ts';
import { lowerIndustries, provinceIndustries, unionsOfIndustry } from '../../workflows/unions/industries.ts';
import { searchUnions } from '../../workflows/unions/searchUnions.ts';
import { unionsBelow } from '../../workflows/unions/unionsBelow.ts';
import { route } from '../declaration/route.ts';
import { placeIn } from './placeIn.ts';

export const divisions = route({
  method: 'GET',
  path: '/api/public/divisions',
  who: 'visitor',
  title: '行政区划级联',
  query: 'DivisionQuery',
  answer: 'Divisions',
  async run({ query, response }) {
    const items = await divisionChildren(query.parent ?? null);
    response.set('Cache-Control', 'public, max-age=3600');
    return { items };
  },
});

export const unions = route({
  method: 'GET',
  path: '/api/public/unions',
  who: 'visitor',
  title: '查找工会',
  query: 'UnionQuery',
  answer: 'UnionAnswers',
  run: ({ query: { q, division, industry, below, after }, request }) => {
    if (below !== undefined) return unionsBelow(below, after);
    return industry !== undefined && q === undefined
      ? unionsOfIndustry(industry)
      : searchUnions({ q: q ?? '', divisionId: division, industryId: industry, language: request.language });
  },
});

export const industries = route({
  method: 'GET',
  path: '/api/public/industries',
  who: 'visitor',
  title: '产业级联',
  query: 'IndustryQuery',
  answer: 'Industries',
  async run({ query: { parent, ...place } }) {
    const items = parent
      ? await lowerIndustries(parent)
      : await provinceIndustries((await placeUnion(await placeIn(place))).path);
    return { items };
  },
});
