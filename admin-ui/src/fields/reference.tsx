import { AutocompleteInput, Link, ReferenceInput, useCreatePath, useRecordContext } from 'react-admin';
import type { FieldMeta } from '../../../contract/meta.ts';
import { mayDo } from '../providers/mayDo.ts';
import { currentMeta, type Row, resourceMeta } from '../providers/meta.ts';
import type { FieldWidget } from './fieldWidget.ts';
import { inputBasics } from './inputBasics.ts';

export const reference: FieldWidget = {
  Field: function Reference({ field }) {
    const row = useRecordContext<Row>();
    const createPath = useCreatePath();
    const target = resourceMeta(field.reference ?? undefined);
    const name = nameIn(row, field);
    if (!row || !target || !row._opens?.includes(field.name)) return <>{name}</>;
    return (
      <Link variant="body2" to={createPath({ resource: target.path, id: row[field.name], type: 'show' })}>
        {name}
      </Link>
    );
  },
  Input: (props) => {
    const target = resourceMeta(props.field.reference ?? undefined);
    if (!target || !mayDo(target, 'list')) return null;
    const { source, ...rest } = inputBasics(props);
    const toQuery = (typed: string) =>
      typed.length < 2 ? {} : target.search ? { q: typed } : { [target.label]: typed };
    return (
      <ReferenceInput source={source} reference={target.path} sort={target.list.sort} perPage={20}>
        <AutocompleteInput
          {...rest}
          {...(props.field.ownFirst && { defaultValue: onlyUnion() })}
          filterToQuery={toQuery}
          debounce={300}
        />
      </ReferenceInput>
    );
  },
};

/** That of the reader, where all his powers are on one. */
function onlyUnion(): string | undefined {
  const unions = new Set(currentMeta()?.me.powers.map(({ unionId }) => unionId));
  return unions.size === 1 ? [...unions][0] : undefined;
}

/** What the server calls it; what it does not name can at least be quoted. */
function nameIn(row: Partial<Row> | undefined, { name }: FieldMeta): string {
  return row?._labels?.[name] ?? (row?.[name] ? `#${String(row[name]).slice(-8)}` : '—');
}
