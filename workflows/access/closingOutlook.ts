// What closing the account would do, told before it is done.
import type { Copied, Kept } from '../../models/descriptor/personalData.ts';
import { resources } from '../../models/descriptor/registry.ts';
import { statesIn } from '../../models/descriptor/states.ts';
import type { Resource } from '../../models/descriptor/types.ts';
import type { PersonActor } from '../../models/store/gates/actor.ts';
import { findUnion } from '../../models/store/queries/unions.ts';
import { find, findOne } from '../../models/store/sql/find.ts';
import type { Rulebook } from '../documents/rulebook.ts';
import { findAny } from '../retention/anyRows.ts';
import { keptInWords } from '../retention/retentionTerms.ts';
import { ensureRoot } from '../unions/ensureRoot.ts';
import { needed } from './closeAccount.ts';

export type ClosingOutlook = {
  /** Cases that wait for a decision: they come first. */
  open: { id: string; title: string; number: string }[];
  holdsPowers: boolean;
  /** Where he goes on being a member. */
  memberOf: string | undefined;
  goes: { title: string; says: string | undefined }[];
  stays: { title: string; says: string }[];
};

/** Only of what there is something of his. */
export async function closingOutlook({ accountId }: PersonActor, book: Rulebook): Promise<ClosingOutlook> {
  const rules = book.at((await ensureRoot()).path);
  const { language } = rules;
  const { cases, powers } = needed(accountId);
  const [open, power, member, own] = await Promise.all([
    find('application', cases, { order: 'createdAt' }),
    findOne('grant', powers),
    findOne('member', { accountId, state: statesIn('member', 'live') }),
    withRows(accountId),
  ]);
  const told = own.flatMap(({ title, personal }) =>
    personal ? [{ title: title[language], kept: personal.kept }] : [],
  );
  return {
    open: open.map(({ id, title, number }) => ({ id, title, number })),
    holdsPowers: power !== undefined,
    memberOf: member && (await findUnion(member.unionId))?.name,
    goes: told.flatMap(({ title, kept }) => (goes(kept) ? [{ title, says: closingWords(kept)?.[language] }] : [])),
    stays: told.flatMap(({ title, kept }) =>
      goes(kept) ? [] : [{ title, says: closingWords(kept)?.[language] ?? keptInWords(kept, rules, language) }],
    ),
  };
}

const closingWords = ({ onClosing }: Kept) => (typeof onClosing === 'object' ? onClosing.says : undefined);

/** More of it than the tie to him. */
const goes = ({ onClosing }: Kept): boolean =>
  onClosing !== 'keep' && !(typeof onClosing === 'object' && onClosing.keepsFiles);

async function withRows(accountId: string): Promise<Resource[]> {
  const copied = resources.filter((each): each is Resource & { personal: { copy: Copied } } =>
    Boolean(each.personal && !('no' in each.personal.copy) && each.personal.copy.by !== 'personHash'),
  );
  const parents = new Set<string | undefined>(copied.map(({ personal }) => personal.copy.through));
  const ids = new Map<string, string[]>();
  const look = (those: typeof copied) =>
    Promise.all(
      those.map(async (each) => {
        const { by, through, where = {} } = each.personal.copy;
        const keys = through ? (ids.get(through) ?? []) : [accountId];
        const limit = parents.has(each.name) ? {} : { limit: 1 };
        const rows = keys.length ? await findAny(each, { ...where, [by]: keys }, limit) : [];
        ids.set(
          each.name,
          rows.map(({ id }) => id),
        );
      }),
    );
  await look(copied.filter(({ personal }) => !personal.copy.through));
  await look(copied.filter(({ personal }) => personal.copy.through));
  return copied.filter(({ name }) => ids.get(name)?.length);
}
