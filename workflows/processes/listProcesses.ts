import type { ProcessOffer } from '../../contract/processes.ts';
import type { Language } from '../../contract/words.ts';
import { statesIn } from '../../models/descriptor/states.ts';
import type { Actor } from '../../models/store/gates/actor.ts';
import { list } from '../../models/store/gates/read.ts';
import { isAppealed } from '../../rules/engine/appealed.ts';
import type { ProcessDocument } from '../../rules/engine/documentTypes.ts';
import { rulebook } from '../documents/rulebook.ts';
import { whyNot } from '../verdicts/whyNot.ts';
import { notFor } from './notFor.ts';
import { openCase } from './openCase.ts';
import type { OpenForm } from './openForm.ts';
import { type Place, placeUnion } from './placeUnion.ts';
import { precheck } from './precheck.ts';
import { processAt } from './processAt.ts';

/**
 * What somebody may begin from the member pages, and why not the rest: by the rules of his own union, of the whole country for
 * those who have none. Nobody signed in: what is open to people who are not members.
 */
export async function listProcesses(actor: Actor | undefined, language: Language = 'zh'): Promise<ProcessOffer[]> {
  const book = (await rulebook()).in(language);
  const place = await ownPlace(actor);
  const union = await placeUnion(place);
  const rules = book.at(union.path);
  const keys = [...new Set(book.published('process').map(({ key }) => key))];
  const offered = keys
    .filter((key) => rules.document('process', key))
    .map((key): OpenForm => ({ union, process: processAt(rules, key) }))
    .filter(({ process }) => isOffered(process.document, actor));
  return Promise.all(
    offered.map((each) => listed(actor?.accountId ?? undefined, each, { isMember: Boolean(place.unionId), language })),
  );
}

async function ownPlace(actor: Actor | undefined): Promise<Place> {
  if (!actor?.accountId) return {};
  const { rows } = await list(
    actor,
    'member',
    { filter: { state: statesIn('member', 'live') }, range: [0, 0] },
    { as: 'self' },
  );
  return { unionId: rows[0]?.unionId ?? undefined };
}

/** Begun on these pages; by strangers only what is not for members; and an appeal where the decision is told. */
const isOffered = ({ begin, who, subject }: ProcessDocument, actor: Actor | undefined): boolean =>
  begin.includes('pages') && !isAppealed(subject) && (who !== 'member' || Boolean(actor?.accountId));

type Reader = { isMember: boolean; language: Language };
async function listed(
  accountId: string | undefined,
  opened: OpenForm,
  { isMember, language }: Reader,
): Promise<ProcessOffer> {
  const { key, title, group = null, description = null } = opened.process.document;
  const entry = { key, title, group, description };
  if (!accountId) return { ...entry, open: true, why: [], application: null };
  const { verdict, open } = await precheck(accountId, opened);
  const refused = whyNot(verdict, language);
  const others = verdict?.outcome === 'refuse' ? undefined : notFor(opened.process.document, isMember);
  return {
    ...entry,
    open: verdict?.outcome !== 'refuse' && !others,
    why: others ? [others[language]] : refused,
    application: openCase(open, language),
  };
}
