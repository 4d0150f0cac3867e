import type { ProcessOffer } from '../../contract/processes.ts';
import type { Language } from '../../contract/words.ts';
import { Conflict, Forbidden, NotFound } from '../../errors.ts';
import { resources } from '../../models/descriptor/registry.ts';
import type { Actor } from '../../models/store/gates/actor.ts';
import { get } from '../../models/store/gates/read.ts';
import { unionOf } from '../../models/store/sql/rows.ts';
import type { ProcessDocument, Verdict } from '../../rules/engine/documentTypes.ts';
import { type Rulebook, rulebook } from '../documents/rulebook.ts';
import { gatherCase } from '../facts/gatherCase.ts';
import { openCase } from '../processes/openCase.ts';
import { placeUnion } from '../processes/placeUnion.ts';
import { whyNot } from '../verdicts/whyNot.ts';
import { openForRecord } from './openForRecord.ts';

type About = { subject: string; id: string };

/** The processes that an administrator may begin about a record that he sees, and why he may not begin one now. @throws NotFound */
export async function offerProcesses(
  actor: Actor,
  { subject, id }: About,
  language: Language = 'zh',
): Promise<ProcessOffer[]> {
  const resource = resources.find(({ name }) => name === subject);
  if (!resource) throw new NotFound(`没有资源 ${subject}`, `There is no resource ${subject}`);
  const record = await get(actor, resource, id);
  const book = (await rulebook()).in(language);
  const { path } = await placeUnion({ unionId: unionOf(resource, record) ?? undefined });
  const offers = await Promise.all(
    begunAbout(book, path, subject).map((each) => offerOf(actor, book, each, { id, language })),
  );
  return offers.filter((offer) => offer !== undefined);
}

/** Those in force at the place of the record: a province may have processes of its own. */
function begunAbout(book: Rulebook, path: string, subject: string): ProcessDocument[] {
  const rules = book.at(path);
  const keys = new Set(book.published('process').map(({ key }) => key));
  return [...keys]
    .flatMap((key) => rules.document('process', key)?.document ?? [])
    .filter((document) => document.subject === subject && document.begin.includes('panel'));
}

/** None where it is not his to begin, or not begun there. */
async function offerOf(
  actor: Actor,
  book: Rulebook,
  { key, title }: ProcessDocument,
  { id, language }: { id: string; language: Language },
): Promise<ProcessOffer | undefined> {
  try {
    const opened = await openForRecord(actor, book, key, id);
    const { document } = opened.process;
    const { open } = opened.applicant;
    const why = whyNot(await eligibility(opened), language);
    return {
      ...{ key, title: document.title, group: document.group ?? null, description: document.description ?? null },
      open: why.length === 0,
      why,
      application: openCase(open, language),
    };
  } catch (error) {
    if (error instanceof Forbidden || error instanceof NotFound) return undefined;
    if (!(error instanceof Conflict)) throw error;
    return {
      key,
      title,
      group: null,
      description: null,
      open: false,
      why: [error.text[language]],
      application: null,
    };
  }
}

type Opened = Awaited<ReturnType<typeof openForRecord>>;

/** As far as is known before anything is filled in. */
async function eligibility({ applicant, union, process }: Opened): Promise<Verdict | undefined> {
  const { account, open } = applicant;
  const { judge } = await gatherCase({
    decisions: { precheck: process.precheck },
    account,
    process: process.document.key,
    application: open,
    data: open?.data ?? {},
    union,
    from: union,
    rules: process.rules,
    chosen: false,
    phoneConfirmed: account.phone !== null,
    agreementCurrent: true,
  });
  return judge('precheck');
}
