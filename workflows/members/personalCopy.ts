// A copy of one's data (个人信息保护法 45): from every resource that says it tells of a person, so that a new one is not forgotten.
import type { CopiedRecord, PersonalCopy } from '../../contract/personalCopy.ts';
import { Forbidden } from '../../errors.ts';
import type { Copied, PersonalData } from '../../models/descriptor/personalData.ts';
import { resources } from '../../models/descriptor/registry.ts';
import type { Resource } from '../../models/descriptor/types.ts';
import type { FieldDefinition } from '../../models/fieldKinds/fieldKind.ts';
import type { Rows } from '../../models/rows.ts';
import type { PersonActor } from '../../models/store/gates/actor.ts';
import { labelled } from '../../models/store/gates/labels.ts';
import { maskValue } from '../../models/store/gates/maskGate.ts';
import type { ShownRow } from '../../models/store/gates/shownRow.ts';
import { type AnyWhere, find, findOne } from '../../models/store/sql/find.ts';
import { hashOf, type Row } from '../../models/store/sql/rows.ts';
import { transact } from '../../models/store/writing/transaction.ts';
import type { FormDocument } from '../../rules/engine/documentTypes.ts';
import { isFresh } from '../access/setPassword.ts';
import { formsBehindCases } from '../answers/formsBehind.ts';
import { recordTitles, type TitleOf } from '../answers/recordTitles.ts';
import type { PlaceRules } from '../documents/placeRules.ts';
import type { Rulebook } from '../documents/rulebook.ts';
import { fieldChoices } from '../meta/fieldChoices.ts';
import { keptInWords } from '../retention/retentionTerms.ts';
import { ensureRoot } from '../unions/ensureRoot.ts';
import { answerLines } from './answerLines.ts';
import { withContents } from './copiedFiles.ts';
import { wordOfField } from './wordOfField.ts';

type Personal = Resource & { personal: PersonalData };
type CopiedResource = Personal & { personal: { copy: Copied } };
/** `cases`: as they are stored, the newest first: they name the forms of all answers. */
type Place = {
  book: Rulebook;
  rules: PlaceRules;
  path: string;
  cases: readonly Rows['application'][];
  titleOf: TitleOf;
};

const personal = resources.filter((each): each is Personal => Boolean(each.personal));
const isCopied = (each: Personal): each is CopiedResource => !('no' in each.personal.copy);

/** Numbers in full: he has just shown that he is himself. Noted in the audit. @throws Forbidden without that */
export async function personalCopy(
  actor: PersonActor,
  book: Rulebook,
  phoneConfirmedAt: string | undefined,
): Promise<PersonalCopy> {
  if (!isFresh(phoneConfirmedAt))
    throw new Forbidden('confirm-first', '请先用短信验证码确认是您本人', 'Confirm by a code sent to your phone first');
  const account = (await findOne('account', { id: actor.accountId })) as Rows['account'];
  const { path } = await ensureRoot();
  const rules = book.at(path);
  const copied = personal.filter(isCopied);
  const stored = await rowsOf(account, copied);
  const cases = (stored.get('application') ?? []) as Rows['application'][];
  const place = { book, rules, path, cases, titleOf: recordTitles() };
  const sections = await Promise.all(
    copied.map(async (resource) => ({
      resource: resource.name,
      title: resource.title[rules.language],
      kept: keptInWords(resource.personal.kept, rules, rules.language),
      records: await packed(
        resource,
        await recordsOf(
          resource,
          (stored.get(resource.name) ?? []).map((row) => asHimself(resource, row, account.id)),
          place,
        ),
      ),
    })),
  );
  await transact(actor, { action: 'takeCopy' }, async (tx) => tx.auditOnly('account', account, {}));
  return {
    name: account.name ?? '',
    madeAt: new Date().toISOString(),
    sections: sections.filter(({ records }) => records.length > 0),
    left: personal.flatMap(({ title, personal: { copy } }) =>
      'no' in copy ? [{ title: title[rules.language], why: copy.no[rules.language] }] : [],
    ),
  };
}

/** First what is his by his account, then what hangs on that. */
async function rowsOf(
  { id: accountId, documentNumber }: Rows['account'],
  copied: readonly CopiedResource[],
): Promise<Map<string, Row[]>> {
  const rows = new Map<string, Row[]>();
  const person = documentNumber ? [hashOf('account', 'documentNumber', documentNumber)] : [];
  const read = (those: readonly CopiedResource[]) =>
    Promise.all(
      those.map(async (resource) => {
        const { by, through, where = {} } = resource.personal.copy;
        const own = by === 'personHash' ? person : [accountId];
        const keys = through ? (rows.get(through) ?? []).map(({ id }) => id) : own;
        rows.set(resource.name, keys.length > 0 ? await findAny(resource, { ...where, [by]: keys }) : []);
      }),
    );
  await read(copied.filter(({ personal: { copy } }) => !copy.through));
  await read(copied.filter(({ personal: { copy } }) => copy.through));
  return rows;
}

const findAny: (resource: Resource, where: AnyWhere) => Promise<Row[]> = ({ name }, where) =>
  find(name, where, { order: '-createdAt' });

/** Without what is hidden from himself. In a case that another began for him he sees no more than lower unions do. */
function asHimself(resource: CopiedResource, row: Record<string, unknown>, accountId: string): ShownRow {
  const { toldBy } = resource.self ?? {};
  const isTold = toldBy !== undefined && row[toldBy] !== null && row[toldBy] !== accountId;
  const without = new Set(resource.personal.copy.without);
  const kept = Object.entries(resource.fields).flatMap(([name, field]) => {
    const how = isTold ? (field.mask?.self ?? field.mask?.lower) : field.mask?.self;
    const value = row[name];
    const isKept = !field.hidden && how !== 'hide' && !without.has(name) && value !== null && value !== undefined;
    if (!isKept) return [];
    const isMasked = isTold && how === 'mask' && field.kind === 'identity';
    return [[name, isMasked ? maskValue(field, String(value)) : value]];
  });
  return { id: String(row.id), ...Object.fromEntries(kept), _relation: 'self' };
}

const packed = async ({ name }: Resource, records: CopiedRecord[]) =>
  name === 'file' ? withContents(records) : records;

async function recordsOf(resource: Resource, rows: readonly ShownRow[], place: Place): Promise<CopiedRecord[]> {
  const named = await labelled(resource, rows);
  const forms = await formsOf(resource, rows, place);
  // All at once: what answers name is then asked for together.
  return Promise.all(
    named.map(async ({ _labels, _relation, ...values }) => {
      const lines = await Promise.all(
        Object.entries(resource.fields).map(([name, field]) =>
          name in values
            ? linesOf(resource, [name, field], { ...values, _labels }, { ...place, forms: forms.get(values.id) ?? [] })
            : [],
        ),
      );
      return { lines: lines.flat(), values };
    }),
  );
}

/** By the id of the case or membership that they belong to. */
async function formsOf(
  { name }: Resource,
  rows: readonly ShownRow[],
  { cases, book, rules }: Place,
): Promise<Map<string, FormDocument[]>> {
  if (name !== 'application' && name !== 'member') return new Map();
  const of = (id: string) => cases.filter((each) => (name === 'member' ? each.memberId : each.id) === id).slice(0, 20);
  return new Map(
    await Promise.all(rows.map(async ({ id }) => [id, await formsBehindCases(name, of(id), book, rules)] as const)),
  );
}

type NamedValues = Record<string, unknown> & { _labels: Record<string, string> };

/** A field in words; what only machines read (numbers of rows, hashes) stands among the values alone. */
async function linesOf(
  resource: Resource,
  [name, field]: [string, FieldDefinition],
  row: NamedValues,
  { forms, ...place }: Place & { forms: readonly FormDocument[] },
) {
  const { rules, titleOf } = place;
  const { language } = rules;
  const value = row[name];
  if (field.widget === 'answers') return answerLines(value as Record<string, unknown>, forms, rules, titleOf);
  const isForMachines =
    field.kind === 'json' || field.kind === 'stringList' || field.technical || field.widget === 'documentHash';
  // Himself he knows; others who are named are not what he asked for.
  const isPerson = field.reference === 'account' || field.reference === 'member';
  if (isForMachines || isPerson || value === '') return [];
  const points = field.reference ?? field.names ?? (field.kind === 'uuid' || undefined);
  const said = points ? row._labels[name] : wordIn(resource, [name, field], value, place);
  return said === undefined ? [] : [{ field: name, title: field.title[language], value: said }];
}

function wordIn(
  resource: Resource,
  [name, field]: [string, FieldDefinition],
  value: unknown,
  { book, rules, path }: Place,
): string | undefined {
  const { language } = rules;
  if (typeof value === 'boolean') return { zh: value ? '是' : '否', en: value ? 'Yes' : 'No' }[language];
  const word = field.codes && fieldChoices(field, book, path)?.find((choice) => choice.value === value)?.[language];
  if (word) return word;
  const isCode = field.codes !== undefined && field.widget !== 'said';
  return isCode ? undefined : wordOfField(resource, name, value, rules);
}
