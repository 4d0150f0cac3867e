// What a person sees before he begins: guide, conditions and whether he meets them, the text to agree to, the form.
import type { Actor } from '../../models/store/gates/actor.ts';
import { list } from '../../models/store/gates/read.ts';
import { rulebook } from '../documents/rulebook.ts';
import { holdsMembers } from '../unions/holding.ts';
import { type OpenForm, openForm } from './openForm.ts';
import type { Place } from './placeUnion.ts';
import { precheck } from './precheck.ts';
import { usualDays } from './usualDays.ts';

export async function describeProcess(actor: Actor, key: string, place: Place = {}) {
  const opened = await openForm(await rulebook(), key, place);
  const { union, process } = opened;
  const { guide, agreement, form, rules } = process;
  return {
    process: process.document,
    union: {
      id: union.id,
      name: union.name,
      acceptsMembers: holdsMembers(rules, union),
      kind: union.kind,
      divisionId: union.divisionId,
    },
    usualDays: await usualDays(key, union.path),
    guide: guide?.document ?? null,
    agreement: agreement ? { ...agreement.document, hash: agreement.hash } : null,
    contact: rules.contact ?? null,
    form: {
      title: form.document.title,
      hash: form.hash,
      fields: form.document.fields.map((field) => ({
        ...field,
        choices: field.choices
          ? rules.neededChoices(field.choices).map(({ code, label }) => ({ code, label }))
          : undefined,
      })),
    },
    ...(await aboutPerson(actor, opened)),
  };
}

async function aboutPerson(actor: Actor, opened: OpenForm) {
  if (!actor.accountId) return { precheck: null, membership: null, open: null };
  const [{ verdict, open }, memberships] = await Promise.all([
    precheck(actor.accountId, opened),
    list(actor, 'member', { range: [0, 0] }, { as: 'self' }),
  ]);
  return { precheck: verdict, membership: memberships.rows[0] ?? null, open: open ?? null };
}
