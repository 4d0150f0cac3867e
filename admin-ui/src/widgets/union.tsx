import { requestJson } from '../providers/requestJson.ts';
import { Finder, type Found } from './Finder.tsx';
import type { FormWidgetProps } from './formWidget.ts';

/** Also unions the reader does not look after: the one a member moves to is found by everybody. */
async function find(q: string): Promise<Found[]> {
  const { json } = await requestJson(`/public/unions?${new URLSearchParams({ q })}`);
  return json.items.flatMap(({ id, name, where, employerName }) =>
    id ? [{ id, where, label: employerName ? `${employerName}（${name}）` : name }] : [],
  );
}

const named = (id: string): Promise<Found | undefined> =>
  requestJson<{ id: string; name: string }>(`/unions/${id}`).then(
    ({ json }) => ({ id: json.id, label: json.name }),
    () => ({ id, label: `#${id.slice(-8)}` }),
  );

export const Input = (props: FormWidgetProps) => (
  <Finder
    {...props}
    source="unions"
    find={find}
    named={named}
    chosenId={typeof props.value === 'string' ? props.value : undefined}
    onChoose={(found) => props.onChange(found?.id)}
  />
);
