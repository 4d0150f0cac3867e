import { Box, Typography } from '@mui/material';
import {
  DeleteWithConfirmButton,
  EditButton,
  Labeled,
  Show,
  TabbedShowLayout,
  TopToolbar,
  useRecordContext,
  useResourceContext,
  useTranslate,
} from 'react-admin';
import type { FieldMeta, ResourceMeta } from '../../../contract/meta.ts';
import { widgetOf } from '../fields/fieldWidgets.ts';
import { HelpPanel } from '../layout/HelpPanel.tsx';
import { useOverride } from '../override.ts';
import { isHidden } from '../providers/isMasked.ts';
import { mayDo } from '../providers/mayDo.ts';
import { type Row, resourceMeta } from '../providers/meta.ts';
import { useWords } from '../providers/useWords.ts';
import { useWriting } from '../providers/useWriting.ts';
import { ActionButtons } from './ActionButtons.tsx';
import { BeginButtons } from './BeginButtons.tsx';
import { HistoryTab } from './HistoryTab.tsx';
import { liveOptions } from './liveOptions.ts';
import { ProcessButtons } from './ProcessButtons.tsx';
import { RelatedTab, relatedTo } from './RelatedTab.tsx';
import { Trail } from './Trail.tsx';

/** Any record: its fields, what points to it, and its history. */
export function ResourceShow() {
  const resource = resourceMeta(useResourceContext());
  if (!resource) return null;
  return (
    <>
      <HelpPanel of="show" own={resource.help} />
      <Show actions={<Actions resource={resource} />} queryOptions={liveOptions(resource)}>
        <TabbedShowLayout>
          <TabbedShowLayout.Tab label="huiji.show.details">
            <Details resource={resource} />
          </TabbedShowLayout.Tab>
          {resource.hasHistory && (
            <TabbedShowLayout.Tab label="huiji.show.history" path="history">
              <HistoryTab resource={resource} />
            </TabbedShowLayout.Tab>
          )}
          {relatedTo(resource).length > 0 && (
            <TabbedShowLayout.Tab label="huiji.show.related" path="related">
              <RelatedTab resource={resource} />
            </TabbedShowLayout.Tab>
          )}
        </TabbedShowLayout>
      </Show>
    </>
  );
}

function Actions({ resource }: { resource: ResourceMeta }) {
  const row = useRecordContext<Row>();
  const { actions: Acts = ActionButtons } = useOverride(resource.path);
  return (
    <TopToolbar sx={{ flexWrap: 'wrap', width: '100%' }}>
      <Trail resource={resource} />
      {row && <Acts resource={resource} row={row} />}
      {row && <BeginButtons row={row} />}
      {row && <ProcessButtons resource={resource} row={row} />}
      {row && mayDo(resource, 'update', row) && <EditButton />}
      {row && mayDo(resource, 'delete', row) && <DeleteWithConfirmButton />}
    </TopToolbar>
  );
}

function Details({ resource }: { resource: ResourceMeta }) {
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
  value === null || value === undefined || value === '' || (Array.isArray(value) && value.length === 0);

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
