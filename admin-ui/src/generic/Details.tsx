import { Box, Typography } from '@mui/material';
import { Labeled, useRecordContext, useTranslate } from 'react-admin';
import type { FieldMeta, ResourceMeta } from '../../../contract/meta.ts';
import { widgetOf } from '../fields/fieldWidgets.ts';
import { useOverride } from '../override.ts';
import { isHidden } from '../providers/isMasked.ts';
import type { Row } from '../providers/meta.ts';
import { useWords } from '../providers/useWords.ts';
import { useWriting } from '../providers/useWriting.ts';

/** The fields of a record that have something in them, and what its resource brings besides. */
export function Details({ resource }: { resource: ResourceMeta }) {
  const { extra: Extra, instead = [] } = useOverride(resource.path);
  const row = useRecordContext<Row>();
  const translate = useTranslate();
  const words = useWords();
  const writing = useWriting();
  const fields = resource.fields.filter(({ name, technical }) => !technical && !instead.includes(name));
  const empty = fields.filter((field) => isEmpty(row?.[field.name]) && !isHidden(field, row));
  return (
    <Box
      sx={{
        display: 'grid',
        gridTemplateColumns: 'repeat(auto-fill, minmax(min(260px, 100%), 1fr))',
        gap: 2,
        width: '100%',
      }}
    >
      {fields
        .filter((field) => !empty.includes(field))
        .map((field) => (
          <Labeled
            key={field.name}
            source={field.name}
            sx={widgetOf(field).isWide ? { gridColumn: '1 / -1', minWidth: 0 } : { minWidth: 0 }}
          >
            <Value field={field} />
          </Labeled>
        ))}
      {empty.length > 0 && (
        <Typography variant="body2" sx={{ gridColumn: '1 / -1', color: 'text.secondary' }}>
          {translate('huiji.show.empty')}
          {writing.list(empty.map(({ title }) => words(title)))}
        </Typography>
      )}
      {Extra && (
        <Box sx={{ gridColumn: '1 / -1', minWidth: 0 }}>
          <Extra />
        </Box>
      )}
    </Box>
  );
}

/** What has nothing in it is named together, below what has. */
const isEmpty = (value: unknown): boolean =>
  value === null ||
  value === undefined ||
  value === '' ||
  (typeof value === 'object' && Object.keys(value).length === 0);

function Value({ field }: { field: FieldMeta }) {
  const row = useRecordContext<Row>();
  const translate = useTranslate();
  const { Field } = widgetOf(field);
  if (isHidden(field, row)) return <Typography variant="body2">{translate('huiji.show.hidden')}</Typography>;
  return (
    <Box sx={{ minWidth: 0 }}>
      <Field field={field} />
    </Box>
  );
}
