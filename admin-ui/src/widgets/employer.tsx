import { requestJson } from '../providers/requestJson.ts';
import { Finder, type Found } from './Finder.tsx';
import type { FormWidgetProps } from './formWidget.ts';

type Employer = { id: string; name: string; creditCode?: string | null };
const foundOf = ({ id, name, creditCode }: Employer): Found => ({ id, label: name, where: creditCode ?? '' });

async function find(q: string): Promise<Found[]> {
  const filter = JSON.stringify({ q });
  const { json } = await requestJson<Employer[]>(`/employers?${new URLSearchParams({ filter, range: '[0,19]' })}`);
  return json.map(foundOf);
}

const named = (id: string) => requestJson<Employer>(`/employers/${id}`).then(({ json }) => foundOf(json));

export const Input = (props: FormWidgetProps) => (
  <Finder
    {...props}
    source="employers"
    find={find}
    named={named}
    chosenId={typeof props.value === 'string' ? props.value : undefined}
    onChoose={(found) => props.onChange(found?.id)}
  />
);
