// Answers that satisfy a form, whatever it asks: what somebody would fill in who takes the first of every choice.
import type { Rows } from '../../models/rows.ts';
import type { PersonActor } from '../../models/store/gates/actor.ts';
import type { FormField } from '../../rules/engine/documentTypes.ts';
import { visibleFields } from '../../rules/engine/visibleFields.ts';
import { mobileAt } from '../../seeds/synthetic/mobile.ts';
import { uploadFile } from '../../workflows/files/uploadFile.ts';
import type { ProcessAt } from '../../workflows/processes/processAt.ts';
import { countyIn } from './submit.ts';

type About = { actor: PersonActor; process: ProcessAt; union: Rows['union'] };

/** The answers of who applies to `union`, or those of who fills in another form of the process. */
export async function answersTo(
  { actor, process, union }: About,
  form = process.form.document,
): Promise<Record<string, unknown>> {
  const answers: Record<string, unknown> = {};
  for (const { name } of form.fields) {
    const field = visibleFields(form, answers).find((each) => each.name === name);
    if (!field) continue;
    const reason = process.reasonIn(answers);
    const isAsked = field.required || [...(reason?.requires ?? []), ...(reason?.evidence ?? [])].includes(name);
    if (isAsked) answers[name] = await answerTo(field, { actor, process, union });
  }
  return answers;
}

async function answerTo({ name, widget, choices }: FormField, { actor, process, union }: About): Promise<unknown> {
  if (widget === 'choice')
    return name === 'reason' ? firstReason(actor, process) : process.choices[choices ?? '']?.items[0]?.code;
  if (widget === 'union') return union.id;
  if (widget === 'division') return countyIn(union.divisionId);
  if (widget === 'files') {
    const file = { name: '证明.txt', bytes: Buffer.from('证明') };
    const { id } = await uploadFile(actor, file, isClerk(actor) ? 'admin' : 'member');
    return [{ id, name: file.name }];
  }
  return (
    { checkbox: true, date: process.rules.day, number: 1, phone: mobileAt(700_000) }[widget as string] ??
    '如实填写的内容'
  );
}

const isClerk = ({ powers }: PersonActor): boolean => powers.length > 0;

/** The first that an active member, or an administrator for him, may give. */
const firstReason = (actor: PersonActor, { reasons }: ProcessAt) =>
  reasons?.document.items.find(
    ({ who, from }) => from.includes('active') && (!who || who.includes(isClerk(actor) ? 'admin' : 'self')),
  )?.code;
