// Why, why not, and what would change it: the stored verdicts of a case, cell by cell, with possible duplicates and its story.

import type { Duplicate, Explanation, FilledField } from '../../contract/explanation.ts';
import type { Language } from '../../contract/words.ts';
import { getResource } from '../../models/descriptor/registry.ts';
import type { Rows } from '../../models/rows.ts';
import type { Actor } from '../../models/store/gates/actor.ts';
import { labelled } from '../../models/store/gates/labels.ts';
import { list } from '../../models/store/gates/read.ts';
import type { Shown } from '../../models/store/gates/shownRow.ts';
import { find, findOne } from '../../models/store/sql/find.ts';
import type { Verdict } from '../../rules/engine/documentTypes.ts';
import { formOfCase } from '../answers/formOfCase.ts';
import { sinceReturned } from '../answers/sinceReturned.ts';
import { readRecord } from '../audit/readRecord.ts';
import type { PlaceRules } from '../documents/placeRules.ts';
import { rulebook } from '../documents/rulebook.ts';
import { explainVerdict } from '../verdicts/explainVerdicts.ts';
import { deciding } from './deciding.ts';
import { personOfCase } from './personOfCase.ts';
import { phrasesFor } from './phrasesFor.ts';

export async function explainApplication(actor: Actor, id: string, language: Language = 'zh'): Promise<Explanation> {
  const application = await readRecord(actor, 'application', id);
  const union = (await findOne('union', { id: application.unionId }))!;
  const book = (await rulebook()).in(language);
  const rules = book.at(union.path);
  const applicant = (await findOne('account', { id: application.accountId }))!;
  const [decided, stored, form, duplicates, events] = await Promise.all([
    deciding(actor, book, application, language),
    find('decision', { applicationId: id }, { order: '-createdAt', limit: 10 }),
    answersOf(application, rules),
    duplicatesOf(actor, application, applicant, language),
    application.memberId ? find('membershipEvent', { memberId: application.memberId }, { order: 'createdAt' }) : [],
  ]);
  const latest = new Map(
    stored
      .reverse()
      .flatMap(({ verdicts, createdAt }) =>
        (verdicts as Verdict[]).map((verdict) => [verdict.decision, { verdict, createdAt }]),
      ),
  );
  return {
    ...decided,
    person: decided.subject ? null : await personOfCase(actor, application, applicant, language),
    phrases: phrasesFor(
      application.process,
      rules,
      [...latest.values()].map(({ verdict }) => verdict),
    ),
    verdicts: (
      await Promise.all([...latest.values()].map(({ verdict, createdAt }) => explainVerdict(verdict, createdAt, rules)))
    ).filter((each) => each !== undefined),
    form: { fields: form },
    duplicates,
    events,
  };
}

/** What he filled in, with what has changed since it was returned; as far as the reader sees it. */
async function answersOf(application: Shown<'application'>, rules: PlaceRules): Promise<FilledField[]> {
  const [form, kept] = await Promise.all([
    formOfCase(application, rules),
    application.data && application.returnedAt ? findOne('application', { id: application.id }) : undefined,
  ]);
  return sinceReturned(form, { data: application.data, lastReturn: kept?.lastReturn }, rules);
}

const alikeBy = {
  document: { zh: '证件号码相同', en: 'The same document number' },
  both: { zh: '姓名和手机号相同', en: 'The same name and phone' },
  phone: { zh: '手机号相同', en: 'The same phone' },
};

/** Members of the same name or the same phone, as far as the reader may see them. */
async function duplicatesOf(
  actor: Actor,
  application: Shown<'application'>,
  account: Rows['account'],
  language: Language,
): Promise<Duplicate[]> {
  const [alike, sameDocument] = await Promise.all([
    find('member', { phone: account.phone ?? '' }, { limit: 10 }),
    find('member', { documentNumber: account.documentNumber ?? '' }, { limit: 10 }),
  ]);
  const others = [...new Map([...alike, ...sameDocument].map((row) => [row.id, row])).values()].filter(
    (row) => row.id !== application.memberId,
  );
  const rows = others.length ? (await list(actor, 'member', { filter: { id: others.map((row) => row.id) } })).rows : [];
  return (await labelled(getResource('member'), rows)).map((row) => ({
    id: row.id,
    name: row.name,
    number: row.number,
    state: row.state,
    unionName: row._labels.unionId ?? null,
    why: alikeBy[
      sameDocument.some((each) => each.id === row.id) ? 'document' : row.name === account.name ? 'both' : 'phone'
    ][language],
  }));
}
