import { Link, useCreatePath, useRecordContext } from 'react-admin';
import { currentMeta, type Row } from '../providers/meta.ts';
import type { FieldWidget } from './fieldWidget.ts';
import { text } from './text.tsx';

/** An id by the name that the server has for it, leading to its record where the row says of what it is and the reader may open it. */
export const named: FieldWidget = {
  Field: function Named({ field }) {
    const row = useRecordContext<Row>();
    const createPath = useCreatePath();
    const id = row?.[field.name];
    if (!row || !id) return <>—</>;
    const name = row._labels?.[field.name] ?? `#${String(id).slice(-8)}`;
    const of = typeof field.names === 'object' ? row[field.names.by] : field.names;
    const target = currentMeta()?.resources.find((each) => each.name === of);
    if (!target || !row._opens?.includes(field.name)) return <>{name}</>;
    return (
      <Link variant="body2" to={createPath({ resource: target.path, id, type: 'show' })}>
        {name}
      </Link>
    );
  },
  Input: text.Input,
};
