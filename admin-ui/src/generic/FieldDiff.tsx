import { Box, Table, TableBody, TableCell, TableHead, TableRow, Typography } from '@mui/material';
import { RecordContextProvider, ResourceContextProvider, useTranslate } from 'react-admin';
import type { FieldMeta, ResourceMeta } from '../../../contract/meta.ts';
import { widgetOf } from '../fields/fieldWidgets.ts';
import { shownField } from '../fields/shownField.ts';

type Values = Record<string, unknown> | null | undefined;
type Props = {
  resource: ResourceMeta;
  id: string;
  before: Values;
  after: Values;
  beforeTitle: string;
  afterTitle: string;
};

const plumbing = new Set(['id', 'version', 'updatedAt', 'createdAt', '_relation', '_labels', '_opens']);

/** Two versions of a record side by side: only the fields that differ, each drawn as everywhere else. */
export function FieldDiff({ resource, id, before, after, beforeTitle, afterTitle }: Props) {
  const translate = useTranslate();
  const names = [...new Set([...Object.keys(before ?? {}), ...Object.keys(after ?? {})])].filter(
    (name) => !plumbing.has(name) && JSON.stringify(before?.[name] ?? null) !== JSON.stringify(after?.[name] ?? null),
  );
  if (names.length === 0) return <Typography variant="body2">{translate('huiji.history.noFields')}</Typography>;
  return (
    <Box sx={{ overflowX: 'auto' }}>
      <Table size="small" sx={{ mt: 1, '& td, & th': { verticalAlign: 'top' } }}>
        <TableHead>
          <TableRow>
            <TableCell>{translate('huiji.history.field')}</TableCell>
            <TableCell>{beforeTitle}</TableCell>
            <TableCell>{afterTitle}</TableCell>
          </TableRow>
        </TableHead>
        <TableBody>
          {names.map((name) => {
            const field = fieldNamed(resource, name);
            return (
              <TableRow key={name}>
                <TableCell component="th" scope="row">
                  {translate(`resources.${resource.path}.fields.${name}`, { _: name })}
                </TableCell>
                <TableCell>
                  <Value resource={resource} field={field} id={id} values={before} />
                </TableCell>
                <TableCell>
                  <Value resource={resource} field={field} id={id} values={after} />
                </TableCell>
              </TableRow>
            );
          })}
        </TableBody>
      </Table>
    </Box>
  );
}

function Value({
  resource,
  field,
  id,
  values,
}: {
  resource: ResourceMeta;
  field: FieldMeta;
  id: string;
  values: Values;
}) {
  const { Field } = widgetOf(field);
  return (
    <ResourceContextProvider value={resource.path}>
      <RecordContextProvider value={{ ...values, id }}>
        <Field field={field} />
      </RecordContextProvider>
    </ResourceContextProvider>
  );
}

/** The audit may name a field that the reader's meta leaves out. */
const fieldNamed = (resource: ResourceMeta, name: string): FieldMeta =>
  resource.fields.find((field) => field.name === name) ?? shownField(name, 'json');
