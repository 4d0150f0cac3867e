import { AutocompleteInput, FunctionField, ReferenceField, ReferenceInput } from 'react-admin';
import { mayDo } from '../providers/mayDo.ts';
import { resourceMeta } from '../providers/meta.ts';
import type { FieldWidget } from './fieldWidget.ts';
import { inputBasics } from './inputBasics.ts';

export const reference: FieldWidget = {
  Field: ({ field }) => {
    const target = resourceMeta(field.reference ?? undefined);
    // Who may not read the target still sees that there is one, and can quote it.
    if (!target || !mayDo(target, 'list')) return <FunctionField render={(row) => shortId(row[field.name])} />;
    return (
      <ReferenceField
        source={field.name}
        reference={target.path}
        link={mayDo(target, 'get') ? 'show' : false}
        emptyText="—"
      />
    );
  },
  Input: (props) => {
    const target = resourceMeta(props.field.reference ?? undefined);
    if (!target) return null;
    const { source, ...rest } = inputBasics(props);
    const toQuery = (typed: string) =>
      typed.length < 2 ? {} : target.search ? { q: typed } : { [target.label]: typed };
    return (
      <ReferenceInput source={source} reference={target.path} sort={target.list.sort} perPage={20}>
        <AutocompleteInput {...rest} filterToQuery={toQuery} debounce={300} />
      </ReferenceInput>
    );
  },
};

const shortId = (id: unknown) => (id ? `#${String(id).slice(-8)}` : '—');
