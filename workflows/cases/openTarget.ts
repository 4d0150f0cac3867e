import { Conflict, Forbidden } from '../../errors.ts';
import { statesIn } from '../../models/descriptor/states.ts';
import type { Rows } from '../../models/rows.ts';
import { findUnion } from '../../models/store/queries/unions.ts';
import { findOne } from '../../models/store/sql/find.ts';
import { type Appealed, isAppealed } from '../../rules/engine/appealed.ts';
import type { Rulebook } from '../documents/rulebook.ts';
import { asksMembership, notFor } from '../processes/notFor.ts';
import { type OpenForm, openForm } from '../processes/openForm.ts';
import type { Place } from '../processes/placeUnion.ts';
import { type ProcessAt, processAt } from '../processes/processAt.ts';
import { resolveTarget } from '../processes/resolveTarget.ts';
import type { Applicant } from './applicant.ts';
import { rejectedApplicant } from './rejectedApplicant.ts';
import { sanctionedApplicant } from './sanctionedApplicant.ts';

type Answers = { process: string; data: Record<string, unknown>; place?: Place | undefined };

/** Where a case goes: the union it is for and the process as it is there, what it is about, and the union it would leave. */
export type Opened = {
  applicant: Applicant;
  union: Rows['union'];
  /** Whether the applicant named that union; otherwise his address, or his membership, led there. */
  chosen: boolean;
  from: Rows['union'] | undefined;
  process: ProcessAt;
};

/**
 * The union that the answers lead to, by the routing in force where the applicant began, and the process as it is there.
 * @throws Forbidden where the process is not begun so, Conflict where he has nothing that it is about
 */
export async function openTarget(
  book: Rulebook,
  { process: key, data, place }: Answers,
  applicant: Applicant,
): Promise<Opened> {
  const { applicant: about, ...begun } = await openSubject(book, key, place, applicant);
  const from = about.unionId ? await findUnion(about.unionId) : undefined;
  const { routing } = begun.process.document;
  const target = routing && (await resolveTarget(routing, data, begun.process.rules));
  const union = target?.union ?? from ?? begun.union;
  return {
    applicant: about,
    union,
    chosen: target?.chosen ?? !routing,
    from,
    process: union.id === begun.union.id ? begun.process : processAt(book.at(union.path), key),
  };
}

/**
 * The process where it is begun, and what it is about. Who names no place begins where his open application lies, or else where
 * what it is about lies: a member at his union, whose province may have processes of its own.
 */
export async function openSubject(
  book: Rulebook,
  key: string,
  place: Place | undefined,
  applicant: Applicant,
): Promise<OpenForm & { applicant: Applicant }> {
  const against = applicant.begunById ? undefined : appealedBy(book, key);
  if (against) {
    const about = await appellants[against](applicant, key);
    return checked(about, await openForm(book, key, { unionId: about.unionId }));
  }
  const { open, begunById, unionId, account } = applicant;
  const named = place ?? (open || unionId ? { unionId: open?.unionId ?? unionId } : undefined);
  const isAboutPerson = !begunById && isPersonal(book, key);
  if (begunById || isAboutPerson) return checked(applicant, await openForm(book, key, named ?? {}));
  const membership = await findOne('member', { accountId: account.id, state: statesIn('member', 'live') });
  const opened = await openForm(book, key, named ?? { unionId: membership?.unionId });
  const ready = checked(applicant, opened);
  const { document } = opened.process;
  const refused = notFor(document, membership !== undefined);
  if (refused) throw new Conflict(membership ? 'is-member' : 'no-membership', refused.zh, refused.en);
  if (document.subject === 'person' || !membership) return ready;
  const about = {
    ...applicant,
    subjectKind: 'member',
    subjectId: membership.id,
    subject: membership,
    unionId: membership.unionId,
  };
  return { ...ready, applicant: about };
}

const appellants: Record<Appealed, (applicant: Applicant, process: string) => Promise<Applicant>> = {
  sanction: sanctionedApplicant,
  application: rejectedApplicant,
};

const appealedBy = (book: Rulebook, key: string): Appealed | undefined =>
  book
    .published('process')
    .filter((each) => each.key === key)
    .map(({ body }) => body.subject)
    .find(isAppealed);

/** Whether every version of the process is about the person himself, whoever he is, so that his membership need not be asked for. */
const isPersonal = (book: Rulebook, key: string): boolean =>
  book
    .published('process')
    .every((each) => each.key !== key || (each.body.subject === 'person' && !asksMembership(each.body)));

/** @throws Forbidden where it is begun by others, or elsewhere */
function checked<O extends OpenForm>(applicant: Applicant, opened: O): O & { applicant: Applicant } {
  const { begin, title } = opened.process.document;
  if (begin.includes(applicant.door ?? (applicant.begunById ? 'panel' : 'pages'))) return { ...opened, applicant };
  const where = applicant.begunById ? '由本人在会员页面办理' : '由工会管理员办理';
  throw new Forbidden(
    'not-begun-here',
    `“${title}”${where}`,
    applicant.begunById ? `${title} is begun by the person himself` : `${title} is begun by union administrators`,
  );
}
