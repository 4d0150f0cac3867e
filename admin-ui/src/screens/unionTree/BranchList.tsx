import { Typography } from '@mui/material';
import { Link, ListBase, ResourceContextProvider, useTranslate } from 'react-admin';
import { ListFailure } from '../../generic/ListFailure.tsx';
import { EmptyList, ListPagination } from '../../generic/ListPagination.tsx';
import { RowCards } from '../../generic/RowCards.tsx';
import { listLink } from '../../providers/listLink.ts';
import { resourceMeta } from '../../providers/meta.ts';
import { statesIn } from '../../providers/states.ts';

/** What the numbers of the tree count: who belongs to the union, what waits, who holds power, and not what has ended. */
const counted: Record<string, string> = { members: 'live', applications: 'inProgress', grants: 'live' };

/** Records of the chosen union and of all below it. */
export function BranchList({ path, unionId }: { path: string; unionId: string }) {
  const translate = useTranslate();
  const resource = resourceMeta(path);
  if (!resource) return null;
  const group = counted[path];
  const filter = { unionId_under: unionId, ...(group && { state: statesIn(path, group) }) };
  return (
    <ResourceContextProvider value={path}>
      <ListBase
        resource={path}
        filter={filter}
        sort={resource.list.sort}
        perPage={10}
        disableSyncWithLocation
        storeKey={false}
        error={<ListFailure />}
      >
        <RowCards
          resource={resource}
          empty={<EmptyList name={translate(`resources.${path}.name`, { smart_count: 2 })} />}
        />
        <ListPagination />
        <Typography sx={{ mt: 1 }}>
          <Link to={listLink(path, filter)}>{translate('huiji.tree.wholeList')}</Link>
        </Typography>
      </ListBase>
    </ResourceContextProvider>
  );
}
