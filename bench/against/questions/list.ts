// Pages of members that both sides of a comparison, and the bench, open.

export type PageQuestion = {
  title: string;
  place: 'province' | 'district';
  filter: { state?: string; employmentType?: string };
  from: number;
};

export const pageSize = 25;
const filtered = { state: 'active', employmentType: 'newForm' };

export const pages: PageQuestion[] = [
  { title: 'province, first page', place: 'province', filter: {}, from: 0 },
  { title: 'province, filtered, fifth page', place: 'province', filter: filtered, from: 100 },
  { title: 'province, rare state', place: 'province', filter: { state: 'retained' }, from: 0 },
  { title: 'district, first page', place: 'district', filter: {}, from: 0 },
  { title: 'district, filtered, fifth page', place: 'district', filter: filtered, from: 20 },
];

/** A page as the panel asks for it. */
export const pageRequest = ({ filter, from }: PageQuestion) => ({
  filter,
  sort: ['createdAt', 'DESC'] as [string, 'DESC'],
  range: [from, from + pageSize - 1] as [number, number],
});
