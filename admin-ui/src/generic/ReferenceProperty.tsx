import type { Row } from '../providers/meta.ts';
import { requestJson } from '../providers/requestJson.ts';
import { Finder, type Found } from '../widgets/Finder.tsx';

type Props = {
  path: string;
  title: string;
  value: unknown;
  error: string | undefined;
  /** Which records can be meant at all. */
  filter: Record<string, unknown>;
  onChange: (id: string | undefined) => void;
};

const mostShown = 20;

/** A record that an action asks for, looked for by name among those that its reader looks after. */
export function ReferenceProperty({ path, title, value, error, filter, onChange }: Props) {
  return (
    <Finder
      field={{ name: path, title, widget: 'text', required: true, steers: false }}
      value={value}
      error={error}
      onChange={() => undefined}
      source={`${path} by name`}
      find={(q) => find(path, { ...filter, q })}
      named={(id) => requestJson<Row>(`/${path}/${id}`).then(({ json }) => found(json))}
      chosenId={typeof value === 'string' ? value : undefined}
      onChoose={(chosen) => onChange(chosen?.id)}
    />
  );
}

/** What lies above tells two of one name apart. */
const found = ({ id, name, _labels }: Row): Found => {
  const where = _labels?.parentId ?? _labels?.unionId;
  return { id, label: String(name), ...(where ? { where } : {}) };
};

async function find(path: string, filter: Record<string, unknown>): Promise<Found[]> {
  const query = new URLSearchParams({ filter: JSON.stringify(filter), range: JSON.stringify([0, mostShown - 1]) });
  const { json } = await requestJson<Row[]>(`/${path}?${query}`);
  return json.map(found);
}
