import {
  AutocompleteInput,
  FormDataConsumer,
  Labeled,
  Link,
  ReferenceInput,
  useCreatePath,
  useLocale,
  useRecordContext,
  useTranslate,
} from 'react-admin';
import type { FieldMeta } from '../../../contract/meta.ts';
import { mayDo } from '../providers/mayDo.ts';
import { type Row, resourceMeta } from '../providers/meta.ts';
import type { FieldProps, FieldWidget } from './fieldWidget.ts';
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
    if (!target || !mayDo(target, 'list')) return <Preset {...props} />;
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

/** Nothing to choose from: the record came with the address, or the form has to be begun elsewhere. */
function Preset({ field }: FieldProps) {
  const locale = useLocale() === 'en' ? 'en' : 'zh';
  const translate = useTranslate();
  if (!field.required) return null;
  return (
    <FormDataConsumer>
      {({ formData }) => (
        <Labeled label={field.title[locale]} sx={{ mb: 2 }}>
          <span>{formData[field.name] ? nameIn(formData, field) : translate('huiji.form.beginElsewhere')}</span>
        </Labeled>
      )}
    </FormDataConsumer>
  );
}

/** What the server calls it; what it does not name can at least be quoted. */
function nameIn(row: Partial<Row> | undefined, { name }: FieldMeta): string {
  return row?._labels?.[name] ?? (row?.[name] ? `#${String(row[name]).slice(-8)}` : '—');
}
