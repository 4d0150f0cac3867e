import {
  DeleteWithConfirmButton,
  EditButton,
  Show,
  TabbedShowLayout,
  TopToolbar,
  useRecordContext,
  useResourceContext,
} from 'react-admin';
import type { ResourceMeta } from '../../../contract/meta.ts';
import { HelpPanel } from '../layout/HelpPanel.tsx';
import { useOverride } from '../override.ts';
import { mayDo } from '../providers/mayDo.ts';
import { type Row, resourceMeta } from '../providers/meta.ts';
import { ActionButtons } from './ActionButtons.tsx';
import { BeginButtons } from './BeginButtons.tsx';
import { Details } from './Details.tsx';
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
      {row && <BeginButtons row={row} />}
      {row && <ProcessButtons resource={resource} row={row} />}
      {row && mayDo(resource, 'update', row) && <EditButton />}
      {row && <Acts resource={resource} row={row} />}
      {row && mayDo(resource, 'delete', row) && <DeleteWithConfirmButton />}
    </TopToolbar>
  );
}
