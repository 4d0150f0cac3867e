import type { Rows } from '../../models/rows.ts';
import { buildUnion, type House } from './build.ts';

/** 产业工会 of province A: a university it leads itself, a city's 教育工会 led by the city, and a school of that city. */
export async function buildIndustries({ provinceA, cityA, districtA, provinceB }: House) {
  const system = (parent: Rows['union'], name: string, values = {}) =>
    buildUnion(parent, { name, kind: 'aboveBase', type: 'system', ...values });
  const education = await system(provinceA, '甲省教育科技工会');
  const transport = await system(provinceA, '甲省交通运输工会');
  await system(provinceB, '乙省教育工会');
  const cityEducation = await system(cityA, '甲市教育工会', { industryParentId: education.id });
  const institution = { type: 'institution', divisionId: '320106' };
  return {
    education,
    transport,
    cityEducation,
    university: await buildUnion(education, { name: '甲省医科大学工会委员会', ...institution }),
    school: await buildUnion(districtA, {
      name: '甲区晨光小学工会委员会',
      industryParentId: cityEducation.id,
      ...institution,
    }),
    carrier: await buildUnion(districtA, { name: '甲区顺远运输公司工会委员会', industryParentId: transport.id }),
  };
}
