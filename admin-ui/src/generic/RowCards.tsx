import { Box, Typography } from '@mui/material';
import {
  Link,
  RecordContextProvider,
  RecordRepresentation,
  useCreatePath,
  useListContext,
  useTranslate,
} from 'react-admin';
import type { ResourceMeta } from '../../../contract/meta.ts';
import { widgetOf } from '../fields/fieldWidgets.ts';
import { mayDo } from '../providers/mayDo.ts';
import type { Row } from '../providers/meta.ts';

/** A list for narrow screens: the label on top, the other columns as names and values. */
export function RowCards({ resource, empty }: { resource: ResourceMeta; empty: React.ReactNode }) {
  const { data, isPending } = useListContext<Row>();
  const createPath = useCreatePath();
  const translate = useTranslate();
  if (isPending) return <Typography sx={{ p: 3 }}>{translate('ra.page.loading')}</Typography>;
  if (!data?.length) return empty;
  const columns = resource.list.columns.filter((name) => name !== resource.label).slice(0, 5);
  return (
    <Box component="ul" sx={{ listStyle: 'none', m: 0, p: 0 }}>
      {data.map((row) => (
        <RecordContextProvider key={row.id} value={row}>
          <Box component="li" sx={{ px: 2, py: 1.5, borderBottom: 1, borderColor: 'divider' }}>
            {mayDo(resource, 'get', row) ? (
              <Link
                to={createPath({ resource: resource.path, id: row.id, type: 'show' })}
                sx={{ fontWeight: 600, display: 'inline-block', py: 0.5, overflowWrap: 'anywhere' }}
              >
                <RecordRepresentation resource={resource.path} />
              </Link>
            ) : (
              <Typography sx={{ fontWeight: 600 }}>
                <RecordRepresentation resource={resource.path} />
              </Typography>
            )}
            <Box
              component="dl"
              sx={{
                m: 0,
                display: 'grid',
                gridTemplateColumns: 'max-content minmax(0, 1fr)',
                columnGap: 1.5,
                fontSize: 14,
              }}
            >
              {columns.map((name) => {
                const field = resource.fields.find((candidate) => candidate.name === name);
                if (!field) return null;
                const { Field } = widgetOf(field);
                return (
                  <Box key={name} sx={{ display: 'contents' }}>
                    <Box component="dt" sx={{ color: 'text.secondary' }}>
                      {translate(`resources.${resource.path}.fields.${name}`)}
                    </Box>
                    <Box component="dd" sx={{ m: 0, minWidth: 0, overflowWrap: 'anywhere' }}>
                      <Field field={field} />
                    </Box>
                  </Box>
                );
              })}
            </Box>
          </Box>
        </RecordContextProvider>
      ))}
    </Box>
  );
}
