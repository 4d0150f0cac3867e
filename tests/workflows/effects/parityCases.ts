// Random cases of every effect: each of its reasons, from each state of what it is about, reviewed never, before and afterwards.
import { getResource } from '../../../models/descriptor/registry.ts';
import type { Rows } from '../../../models/rows.ts';
import type { PersonActor } from '../../../models/store/gates/actor.ts';
import type { FormField, ReasonItem } from '../../../rules/engine/documentTypes.ts';
import type { WrittenDocument } from '../../../rules/engine/words.ts';
import { mobileAt } from '../../../seeds/synthetic/mobile.ts';
import { rejectApplication } from '../../../workflows/applications/decideApplication.ts';
import { submitApplication } from '../../../workflows/applications/submitApplication.ts';
import type { Effect } from '../../../workflows/effect.ts';
import { effects } from '../../../workflows/effects.ts';
import {
  buildAccount,
  buildMember,
  buildSanction,
  buildUnion,
  type House,
  type Person,
  personActor,
  residentNumber,
} from '../../support/build.ts';
import { agreementOf, processDocuments } from '../../support/processDocuments.ts';
import { pick } from '../../support/randomWorld.ts';
import { submit, visit } from '../../support/submit.ts';

let phones = 5_000_000;
let numbers = 0;

export const acts = ['approve', 'reject', 'return', 'withdraw', 'takeBack'] as const;
export type Act = (typeof acts)[number] | 'nothing';
type When = Rows['application']['reviewWhen'];
type Subject = 'person' | 'member' | 'union' | 'sanction' | 'application';
export type Variant = { effect: string; subject: Subject; when: When; reason: string; from: string; act: Act };

const subjectsOf = ({ subject }: Effect): Subject[] =>
  subject === 'any' ? ['person', 'member', 'union'] : [subject as Subject];

/** Nothing happens any more to a membership that has ended, but a case may be about it. */
const statesOf = (effect: Effect, subject: Subject): string[] =>
  subject === 'person'
    ? ['none']
    : subject === 'application'
      ? ['rejected']
      : Object.keys(getResource(subject).states ?? {}).filter((state) => effect.subject === 'any' || state !== 'ended');

const whensOf = ({ undoable }: Effect): When[] => ['none', 'before', ...(undoable ? (['after'] as const) : [])];
const keyOf = ({ effect, subject, when }: Pick<Variant, 'effect' | 'subject' | 'when'>) =>
  `parity.${effect}.${subject}.${when}`;

function reasonsOf(effect: Effect, subject: Subject): ReasonItem[] {
  const from = statesOf(effect, subject);
  const reason = (code: string, values: Partial<ReasonItem>): ReasonItem => ({
    ...{ code, label: `事由${code}`, meaning: code, requires: [], from },
    ...values,
  });
  return [
    reason('narrow', { from: from.slice(0, Math.ceil(from.length / 2)), requires: ['note'] }),
    reason('wide', {}),
    reason('recorded', { effect: 'case.record' }),
  ];
}

/** What cannot be undone is not decided so that it could be. */
const actsOn = ({ undoable }: Effect, when: When): readonly Act[] =>
  when === 'none' ? ['nothing'] : acts.filter((act) => undoable || act !== 'takeBack');

/** Every combination once, then at random. */
export function variants(count: number): Variant[] {
  const all = [...effects.values()].flatMap((effect) =>
    subjectsOf(effect).flatMap((subject) =>
      whensOf(effect).flatMap((when) =>
        reasonsOf(effect, subject).flatMap(({ code: reason, from: states }) =>
          states.flatMap((from) =>
            actsOn(effect, when).map((act): Variant => ({ effect: effect.name, subject, when, reason, from, act })),
          ),
        ),
      ),
    ),
  );
  return [...all, ...Array.from({ length: Math.max(0, count - all.length) }, () => pick(all))];
}

function newMobile(): string {
  phones += 1;
  return mobileAt(phones);
}

function newDocumentNumber(): string {
  numbers += 1;
  return residentNumber('19650307', '320106', String(numbers).padStart(3, '0'));
}

const widgets = {
  union: 'union',
  choice: 'choice',
  boolean: 'checkbox',
  date: 'date',
  phone: 'phone',
  text: 'text',
} as const;

/** What the effect reads; who employs somebody is a record of its own, and an industry another union: neither is needed. */
function fieldsOf({ reads }: Effect): FormField[] {
  const read = Object.entries(reads).filter(
    ([name, { type, needed }]) => name !== 'employer' && (type !== 'union' || needed),
  );
  return [
    ...read.map(
      ([name, { type }]): FormField => ({
        ...{ name, title: name, optional: true },
        widget: name === 'division' ? 'division' : widgets[type],
        ...(type === 'choice' && { choices: name }),
      }),
    ),
    { name: 'note', title: '说明', widget: 'text', optional: true },
    { name: 'amount', title: '金额', widget: 'number', optional: true },
  ];
}

const review: WrittenDocument<'decision'> = {
  ...{ kind: 'decision', key: 'parity.review', title: '审核', facts: ['today'], hit: 'first', rows: [] },
  otherwise: { outcome: 'approve', light: 'green' },
};

export const documents: WrittenDocument[] = [
  review,
  // What waits for a time has a test of its own.
  {
    ...{ kind: 'parameters', key: 'account.phoneStop', title: '不等冷静期' },
    values: [{ from: '2020-01-01', value: { hours: 0 }, source: '测试' }],
  },
  ...[...effects.values()].flatMap((effect) =>
    subjectsOf(effect).flatMap((subject) =>
      whensOf(effect).flatMap((when) =>
        processDocuments({
          ...{ key: keyOf({ effect: effect.name, subject, when }), subject, effect: effect.name },
          ...{ fields: fieldsOf(effect), reasons: reasonsOf(effect, subject) },
          review: { when, by: 'target', check: review.key },
        }),
      ),
    ),
  ),
];

export type World = { house: House; clerk: PersonActor; codesOf(choices: string): string[] };

/** The case as it waits for what happens to it. */
export async function submitVariant(world: World, variant: Variant): Promise<string> {
  const { house, clerk } = world;
  const process = keyOf(variant);
  const data = { reason: variant.reason, ...answers(world, effects.get(variant.effect) as Effect) };
  const agreement = ['union', 'sanction', 'application'].includes(variant.subject)
    ? undefined
    : agreementOf(documents, process);
  const submitted = async (actor: PersonActor, subjectId?: string) =>
    (await submitApplication(actor, { process, data, agreement, subjectId }, visit())).application.id;
  if (variant.subject === 'union') {
    const state = variant.from as Rows['union']['state'];
    return submitted(clerk, (await buildUnion(house.districtA, { state, dutyPhone: pick(['025-1234567', null]) })).id);
  }
  const account = await buildAccount();
  if (variant.subject === 'sanction') return submitted(clerk, await imposed(house, account, variant.from));
  if (variant.subject === 'application') return submitted(clerk, await rejectedOf(world, account));
  const actor = personActor(account);
  if (variant.subject === 'person') return submitted(actor);
  const state = variant.from as Rows['member']['state'];
  const ended = state === 'ended' ? { endedReason: 'left' as const, endedOn: '2026-02-01' } : {};
  const member = await buildMember(account, pick([house.districtA, house.districtB]), { state, ...ended });
  return state === 'ended' || pick([true, false]) ? submitted(clerk, member.id) : submitted(actor);
}

/** Each of a union of its own, as the audit keeps them apart. */
async function imposed({ districtA }: House, person: Person, state: string): Promise<string> {
  const liftedAt = state === 'lifted' ? '2026-02-01T00:00:00.000Z' : null;
  return (await buildSanction(person, await buildUnion(districtA), { liftedAt })).id;
}

/** Under a process of its own, as is what is appealed against it; each at a union of its own. */
async function rejectedOf({ house, clerk }: World, person: Person): Promise<string> {
  const { application } = await submit(await buildUnion(house.districtA), person);
  await rejectApplication(clerk, application.id, { reason: '材料不全' });
  return application.id;
}

function answers({ house, codesOf }: World, effect: Effect): Record<string, unknown> {
  const given: Record<string, () => unknown> = {
    union: () => pick([house.baseA, house.baseB, house.baseC]).id,
    division: () => pick(['320106', '320102', '350203']),
    checkbox: () => true,
    date: () => '2026-03-04',
    phone: newMobile,
    text: () => pick(['晨光机械厂', '海岸电子有限公司', '远山物流中心']),
    number: () => pick([100, 2500]),
  };
  const asked = fieldsOf(effect).filter(
    ({ name }) => effect.reads[name]?.needed || name === 'note' || pick([true, false]),
  );
  return Object.fromEntries(
    asked.map(({ name, widget, choices }) => [
      name,
      choices ? pick(codesOf(choices)) : (name === 'rightNumber' ? newDocumentNumber : given[widget])?.(),
    ]),
  );
}
