import { Box, Stack, Table, TableBody, TableCell, TableRow } from '@mui/material';
import {
  Link,
  RecordContextProvider,
  useCreatePath,
  useGetList,
  useGetResourceLabel,
  useRecordContext,
  useTranslate,
} from 'react-admin';
import type { ResourceMeta } from '../../../contract/meta.ts';
import { widgetOf } from '../fields/fieldWidgets.ts';
import { listLink } from '../providers/listLink.ts';
import { mayDo } from '../providers/mayDo.ts';
import { currentMeta, type Row } from '../providers/meta.ts';
import { useWriting } from '../providers/useWriting.ts';
import { representation } from './representation.ts';

type Pointer = { resource: ResourceMeta; field: string };

/** Resources that point to this one by a field they can be filtered by. */
export const relatedTo = (target: ResourceMeta): Pointer[] =>
  (currentMeta()?.resources ?? []).flatMap((resource) =>
    resource.fields
      .filter(
        ({ name, reference }) =>
          reference === target.path && resource.list.filters.includes(name) && mayDo(resource, 'list'),
      )
      .map(({ name }) => ({ resource, field: name })),
  );

const shownRows = 5;
const shownColumns = 3;

export function RelatedTab({ resource }: { resource: ResourceMeta }) {
  const row = useRecordContext<Row>();
  if (!row) return null;
  return (
    <Stack spacing={2} sx={{ py: 1 }}>
      {relatedTo(resource).map((pointer) => (
        <Related key={`${pointer.resource.path}.${pointer.field}`} {...pointer} id={row.id} />
      ))}
    </Stack>
  );
}

/** The first rows themselves, and how many there are behind a link. */
function Related({ resource, field, id }: Pointer & { id: string }) {
  const label = useGetResourceLabel();
  const createPath = useCreatePath();
  const translate = useTranslate();
  const writing = useWriting();
  const filter = { [field]: id };
  const {
    data = [],
    total,
    meta,
  } = useGetList<Row>(resource.path, {
    filter,
    pagination: { page: 1, perPage: shownRows },
    sort: resource.list.sort,
  });
  const title = translate(`resources.${resource.path}.fields.${field}`);
  const columns = resource.list.columns
    .filter((name) => name !== field && name !== resource.label)
    .flatMap((name) => resource.fields.find((each) => each.name === name) ?? [])
    .slice(0, shownColumns);
  return (
    <section>
      <Link to={listLink(resource.path, filter)} sx={{ py: 0.75 }}>
        {writing.labelled(
          writing.aside(label(resource.path, 2), title),
          total === undefined ? '…' : `${meta?.estimated ? '≈' : ''}${writing.number(total)}`,
        )}
      </Link>
      {data.length > 0 && (
        <Box sx={{ overflowX: 'auto' }} tabIndex={0} role="region" aria-label={label(resource.path, 2)}>
          <Table size="small">
            <TableBody>
              {data.map((each) => (
                <RecordContextProvider key={each.id} value={each}>
                  <TableRow>
                    <TableCell component="th" scope="row" sx={{ whiteSpace: 'nowrap' }}>
                      <Link to={createPath({ resource: resource.path, id: each.id, type: 'show' })}>
                        {representation(resource, each)}
                      </Link>
                    </TableCell>
                    {columns.map((column) => {
                      const { Field } = widgetOf(column);
                      return (
                        <TableCell key={column.name}>
                          <Field field={column} />
                        </TableCell>
                      );
                    })}
                  </TableRow>
                </RecordContextProvider>
              ))}
            </TableBody>
          </Table>
        </Box>
      )}
    </section>
  );
}
