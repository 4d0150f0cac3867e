/** A union to take the questions from. */
export const sampleUnion =
  'SELECT name, initials, division_id AS "divisionId" FROM unions WHERE kind = \'base\' ORDER BY node LIMIT 1 OFFSET 777';
export type SampleUnion = { name: string; initials: string; divisionId: string };

/** What people type into the search of unions. */
export const searchQuestions = ({
  name,
  initials,
  divisionId,
}: SampleUnion): [what: string, question: { q: string; divisionId?: string }][] => [
  ['two characters, common', { q: '科技' }],
  ['two characters, in a county', { q: '科技', divisionId }],
  ['two characters, the ending of all', { q: '工会' }],
  ['long', { q: name }],
  ['part of a name', { q: name.slice(0, 5) }],
  ['two words', { q: `${name.slice(0, 2)} 物流` }],
  ['pinyin initials', { q: initials.slice(0, 4) }],
  ['pinyin initials, long', { q: initials }],
  ['pinyin initials, two letters', { q: initials.slice(0, 2) }],
  ['no hit, two characters', { q: '龘龘' }],
  ['no hit, common parts', { q: '科技工会有限物流' }],
  ['no hit, long', { q: `${name}龘龘分公司` }],
];
