// “找单位”: answers with unions and says where each lies, also when the applicant stands in the wrong region.

import { validate as isUuid } from 'uuid';
import type { UnionAnswer } from '../../contract/place.ts';
import type { Language } from '../../contract/words.ts';
import { BadRequest } from '../../errors.ts';
import { industryBranch } from '../../models/store/queries/industryTree.ts';
import {
  type Area,
  findEmployers,
  findEmployersWithout,
  findUnions,
  type UnionHit,
} from '../../models/store/queries/unionSearch.ts';
import { leadingHolders } from '../../models/store/queries/unionsBelow.ts';
import { wordsOf } from '../../models/store/sql/grams.ts';
import type { HoldingScope } from '../../models/store/sql/holdsSql.ts';
import { initialsOfPinyin, soundsLike } from '../../models/store/sql/pinyinQuery.ts';
import { type Rulebook, rulebook } from '../documents/rulebook.ts';
import { keepMissed } from '../missedSearches/keepMissed.ts';
import { describePlaces } from './describePlaces.ts';
import { isDivisionCode } from './divisions.ts';
import { holdingScopes } from './holding.ts';
import { shortName } from './shortName.ts';

type Question = {
  q: string;
  divisionId?: string | undefined;
  /** An industry union: it goes before the region. */
  industryId?: string | undefined;
  limit?: number;
  language?: Language;
};

/** Those that take members first, in the place before elsewhere; `more`: there are others. @throws BadRequest for fewer than two characters. */
export async function searchUnions(question: Question): Promise<{ items: UnionAnswer[]; more: boolean }> {
  const sought = readQuery(question.q);
  const book = await rulebook();
  const found = await answersTo(sought, question, book);
  if (found.items.length > 0) return found;
  const short = shortName(sought.q);
  const again = short ? await answersTo({ q: short }, question, book) : found;
  if (again.items.length === 0) keepMissed(question);
  return again;
}

async function answersTo(sought: Sought, question: Question, book: Rulebook) {
  const { limit = 10, language = 'zh' } = question;
  const area = { ...(await areaOf(question.divisionId, question.industryId)), holding: holdingScopes(book) };
  const isAnywhere = !area.region && !area.branch;
  const hits: Placed[] = [];
  for (const where of isAnywhere ? (['outside'] as const) : (['inside', 'outside'] as const)) {
    const left = limit + 1 - hits.length;
    if (left > 0)
      hits.push(
        ...(await both(sought, { ...area, where, limit: left })).map((hit) => ({ hit, inside: where === 'inside' })),
      );
  }
  const shown = hits.slice(0, limit);
  const without = hits.length < limit ? await withoutUnion(sought, { ...area, limit: limit - hits.length }) : [];
  const closed = shown.map(({ hit }) => hit).filter(({ holds }) => !holds);
  const [places, leading] = await Promise.all([
    describePlaces(shown.map(({ hit }) => hit)),
    leadingHolders(closed, area.holding),
  ]);
  const sayings = advice[language](Boolean(area.branch));
  return {
    items: [
      ...shown.map(({ hit, inside }) =>
        answer(hit, { leads: leading.has(hit.id), inRegion: inside || isAnywhere }, sayings, places),
      ),
      ...without.map(({ id, name }) => ({
        id: null,
        name,
        where: '',
        acceptsMembers: false,
        inRegion: true,
        employerId: id,
        employerName: name,
        advice: sayings.without,
      })),
    ],
    more: hits.length > limit,
  };
}

/** Said so that nobody goes on looking; only where one stands, as there is nothing to choose. */
async function withoutUnion(sought: Sought, options: Area & { limit: number }) {
  const found = await findEmployersWithout(sought.q, { ...options, where: 'inside' });
  return found.filter(({ name }) => !sought.spelled || soundsLike(name, sought.spelled));
}

type Placed = { hit: UnionHit; inside: boolean };
type Sought = {
  q: string /** Full pinyin, of which only the initials are kept to be looked up. */;
  spelled?: string | undefined;
};

/** Marks that no name has, and what is written before a code. */
const unmarked = (typed: string): string =>
  typed
    .normalize('NFC')
    .replace(/[「」『』【】〔〕［］{}[\]\\%|*?？!！。#＃＂"'`^~]/gu, ' ')
    .replace(/^\s*(统一社会)?信用代码\s*[:：]?/u, '');

/** Characters or syllables typed with blanks between them are one word; a character by itself beside others finds nothing. @throws BadRequest */
function readQuery(typed: string): Sought {
  const given = typeof typed === 'string' && typed.length <= 100 ? wordsOf(unmarked(typed)) : [];
  const isOne = given.every((word) => [...word].length === 1) || initialsOfPinyin(given.join('')) !== undefined;
  const words = (isOne ? [given.join('')] : given).filter((word) => [...word].length > 1);
  if (!words.length || words.length > 8) {
    throw new BadRequest(
      'search-too-short',
      '请输入单位或工会名称中的至少两个字',
      'Type at least two characters of the name',
      [{ path: 'q', message: '至少两个字', messageEn: 'Two characters at least', needed: 2 }],
    );
  }
  const [word = ''] = words;
  const initials = words.length === 1 ? initialsOfPinyin(word) : undefined;
  return initials ? { q: initials, spelled: word } : { q: words.join(' ') };
}

async function areaOf(divisionId: string | undefined, industryId: string | undefined): Promise<Area> {
  if (industryId && isUuid(industryId)) return { branch: await industryBranch(industryId) };
  return { region: divisionId && isDivisionCode(divisionId) ? divisionId : undefined };
}

/** Unions that take members, employers that lead to one, and only then those that lead others. */
async function both(
  sought: Sought,
  options: Area & { where: 'inside' | 'outside'; limit: number; holding: readonly HoldingScope[] },
): Promise<UnionHit[]> {
  const found = new Map<string, UnionHit>();
  // Many names share their initials: those spelled so are picked from more of them.
  const most = () => (options.limit - found.size) * (sought.spelled ? widerBy : 1);
  const take = (hits: readonly UnionHit[]) => {
    for (const hit of hits) {
      if (found.size >= options.limit) break;
      if (isSpelled(hit, sought.spelled)) found.set(hit.employerId ?? hit.id, hit);
    }
  };
  take(await findUnions(sought.q, { ...options, limit: most(), holds: true }));
  if (found.size < options.limit) {
    const rest = { ...options, limit: most() };
    const [employers, others] = await Promise.all([
      findEmployers(sought.q, rest),
      findUnions(sought.q, { ...rest, holds: false }),
    ]);
    take(employers);
    take(others);
  }
  // Whose employer was found is found by it: what is chosen then says where one works, too.
  for (const { employerId, id } of [...found.values()]) if (employerId) found.delete(id);
  return [...found.values()];
}

const widerBy = 20;
const isSpelled = ({ name, employerName, otherNames }: UnionHit, spelled: string | undefined): boolean =>
  !spelled || [name, employerName ?? '', ...otherNames].some((text) => soundsLike(text, spelled));

type Sayings = { elsewhere: string; above: string; alone: string; without: string };
/** Why what was found is not what is sought, by whether an industry was chosen or a region. */
const advice: Record<Language, (byIndustry: boolean) => Sayings> = {
  zh: (byIndustry) => ({
    elsewhere: `不在所选${byIndustry ? '产业' : '地区'}`,
    above: '不直接接收会员，请选它下面的工会',
    alone: '不直接接收会员，它下面也还没有可以加入的工会',
    without: '这家单位还没有建立工会；可以按所在地区办理，由当地工会联系建会',
  }),
  en: (byIndustry) => ({
    elsewhere: `Not in the ${byIndustry ? 'industry' : 'region'} chosen`,
    above: 'It holds no members itself; choose a union below it',
    alone: 'It holds no members itself, and there is no union below it yet that does',
    without: 'This employer has no union yet; apply by region, and the union of the place takes care of it',
  }),
};

type Stands = { leads: boolean; inRegion: boolean };

function answer(hit: UnionHit, { leads, inRegion }: Stands, sayings: Sayings, where: Map<string, string>): UnionAnswer {
  const { holds } = hit;
  const place = where.get(hit.id) ?? '';
  const says = !holds ? (leads ? sayings.above : sayings.alone) : inRegion ? undefined : sayings.elsewhere;
  return {
    id: hit.id,
    name: hit.name,
    where: place,
    acceptsMembers: holds,
    inRegion,
    employerId: hit.employerId,
    employerName: hit.employerName,
    ...(holds ? {} : { leads }),
    ...(says ? { advice: says } : {}),
  };
}
