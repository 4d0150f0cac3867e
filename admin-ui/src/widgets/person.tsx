import { requestJson } from '../providers/requestJson.ts';
import { Finder, type Found } from './Finder.tsx';
import type { FormWidgetProps } from './formWidget.ts';

type Member = { id: string; number: string; name: string };
type Answer = { memberId?: string; name: string };

/** A member among those the reader looks after, by name, number or the whole document number. */
async function find(typed: string): Promise<Found[]> {
  const isDocument = /^[0-9A-Za-z]{8,}$/.test(typed) && /\d{6}/.test(typed);
  const asked = isDocument ? [{ q: typed }, { documentNumber: typed.toUpperCase() }] : [{ q: typed }];
  const answers = await Promise.all(
    asked.map((filter) =>
      requestJson<Member[]>(
        `/members?${new URLSearchParams({ filter: JSON.stringify(filter), range: '[0,19]' })}`,
      ).then(({ json }) => json),
    ),
  );
  const members = new Map(answers.flat().map((member) => [member.id, member]));
  return [...members.values()].map(({ id, name, number }) => ({ id, label: name, where: number }));
}

export function Input(props: FormWidgetProps) {
  const answer = props.value as Answer | undefined;
  return (
    <Finder
      {...props}
      source="members"
      find={find}
      // The answer says the name: looking at a member leaves a trace, and nobody has looked at this one.
      named={async (id) => ({ id, label: answer?.name ?? `#${id.slice(-8)}` })}
      chosenId={answer?.memberId}
      onChoose={(found) => props.onChange(found && { memberId: found.id, name: found.label })}
    />
  );
}
