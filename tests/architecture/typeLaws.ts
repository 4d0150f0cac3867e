import type { House, Law } from './law.ts';

/** biome refuses the word itself; nobody switches that off. */
export const anyLaw: Law = {
  name: 'no value may be anything',
  breaches({ path, text }) {
    if (path.startsWith('tests/architecture/')) return [];
    return /biome-ignore[^\n]*noExplicitAny/.test(text) ? ['allows itself `any`'] : [];
  },
};

const mostCasts = 5;
const throughUnknown = /\bas unknown as\b/g;
const castsIn = (text: string) => text.match(throughUnknown)?.length ?? 0;
const known = new WeakMap<House, number>();

/** Where a library's types are wrong there is no other way; our own are to be right. */
export const castLaw: Law = {
  name: `no type is cast through unknown but in ${mostCasts} places`,
  breaches({ path, text }, house) {
    const own = path.startsWith('tests/') ? 0 : castsIn(text);
    if (!own) return [];
    const total = known.get(house) ?? castsInAll(house);
    known.set(house, total);
    return total > mostCasts ? [`casts through unknown; ${total} do, ${mostCasts} may`] : [];
  },
};

const castsInAll = ({ sources }: House): number =>
  sources.filter(({ path }) => !path.startsWith('tests/')).reduce((sum, { text }) => sum + castsIn(text), 0);
