import { type Theme, useMediaQuery } from '@mui/material';
import {
  BulkActionsToolbar,
  CreateButton,
  DataTable,
  FilterButton,
  List,
  TopToolbar,
  useGetResourceLabel,
  useLocation,
  useResourceContext,
  useStore,
} from 'react-admin';
import type { ResourceMeta } from '../../../contract/meta.ts';
import { widgetOf } from '../fields/fieldWidgets.ts';
import { HelpPanel } from '../layout/HelpPanel.tsx';
import { useOverride } from '../override.ts';
import { mayDo } from '../providers/mayDo.ts';
import { resourceMeta } from '../providers/meta.ts';
import { StateChips } from '../views/StateChips.tsx';
import { ViewTabs } from '../views/ViewTabs.tsx';
import { BulkActions, bulkActionsOf } from './BulkActions.tsx';
import { ColumnsMenu, columnsOf } from './ColumnsMenu.tsx';
import { ListFailure } from './ListFailure.tsx';
import { EmptyList, ListPagination } from './ListPagination.tsx';
import { LookButton } from './LookButton.tsx';
import { listFilters } from './listFilters.tsx';
import { liveOptions } from './liveOptions.ts';
import { NameInRow } from './NameInRow.tsx';
import { QuickLook } from './QuickLook.tsx';
import { RowCards } from './RowCards.tsx';
import { SelectBox } from './SelectBox.tsx';

/** Any resource's list, from its meta. On a phone every row is a card. */
export function ResourceList() {
  const resource = resourceMeta(useResourceContext());
  const isNarrow = useMediaQuery<Theme>((theme) => theme.breakpoints.down('sm'));
  const name = useGetResourceLabel()(resource?.path ?? '', 2);
  const brought = useBroughtFilters(resource?.path ?? '');
  const { aboveList: Above } = useOverride(resource?.path ?? '');
  if (!resource) return null;
  const empty = <EmptyList name={name} />;
  const canLook = mayDo(resource, 'get');
  return (
    <>
      <HelpPanel of="list" own={resource.help} />
      {Above && <Above />}
      <List
        sort={resource.list.sort}
        filters={listFilters(resource, brought)}
        actions={<Actions resource={resource} isNarrow={isNarrow} />}
        pagination={<ListPagination />}
        perPage={25}
        empty={false}
        error={<ListFailure />}
        exporter={false}
        queryOptions={{ ...liveOptions(resource), onError: saidInPlace }}
      >
        <ViewTabs resource={resource} />
        <StateChips resource={resource} />
        {isNarrow ? <RowCards resource={resource} empty={empty} /> : <Table resource={resource} empty={empty} />}
        {canLook && <QuickLook resource={resource} />}
      </List>
    </>
  );
}

/** Where its rows would be the list says why there are none. */
const saidInPlace = () => undefined;

/** Names of the filters in force, from the address or as the reader left them. */
function useBroughtFilters(path: string): string[] {
  const inAddress = new URLSearchParams(useLocation().search).get('filter');
  const [left] = useStore<{ filter?: Record<string, unknown> }>(`${path}.listParams`, {});
  return Object.keys(inAddress ? readFilter(inAddress) : (left.filter ?? {}));
}

function readFilter(text: string): Record<string, unknown> {
  try {
    return JSON.parse(text) ?? {};
  } catch {
    return {};
  }
}

function Actions({ resource, isNarrow }: { resource: ResourceMeta; isNarrow: boolean }) {
  const { create, listAction: ListAction } = useOverride(resource.path);
  return (
    <TopToolbar>
      <FilterButton disableSaveQuery />
      {!isNarrow && <ColumnsMenu resource={resource} />}
      {ListAction && <ListAction />}
      {create !== false && mayDo(resource, 'create') && <CreateButton />}
    </TopToolbar>
  );
}

function Table({ resource, empty }: { resource: ResourceMeta; empty: React.ReactNode }) {
  const { listed, others } = columnsOf(resource);
  const hasBulk = bulkActionsOf(resource).length > 0;
  return (
    <DataTable
      rowClick={mayDo(resource, 'get') ? 'show' : false}
      bulkActionButtons={false}
      bulkActionsToolbar={
        hasBulk ? (
          <BulkActionsToolbar>
            <BulkActions resource={resource} />
          </BulkActionsToolbar>
        ) : undefined
      }
      hiddenColumns={others.map(({ name }) => name)}
      empty={empty}
    >
      {hasBulk && (
        <DataTable.Col label="huiji.list.select">
          <SelectBox />
        </DataTable.Col>
      )}
      {[...listed, ...others].map((field) => {
        const { Field, isNumeric } = widgetOf(field);
        return (
          <DataTable.Col
            key={field.name}
            source={field.name}
            disableSort={!field.sortable}
            align={isNumeric ? 'right' : undefined}
          >
            {field.reference ? <NameInRow field={field} /> : <Field field={field} />}
          </DataTable.Col>
        );
      })}
      {mayDo(resource, 'get') && (
        <DataTable.Col label="huiji.look.title" align="right">
          <LookButton resource={resource} />
        </DataTable.Col>
      )}
    </DataTable>
  );
}
