import { Button } from '@mui/material';
import { useQuery } from '@tanstack/react-query';
import { useTranslate } from 'react-admin';
import { Link } from 'react-router-dom';
import type { ResourceMeta } from '../../../contract/meta.ts';
import type { ProcessOffer } from '../../../contract/processes.ts';
import type { Row } from '../providers/meta.ts';
import { requestJson } from '../providers/requestJson.ts';

/** The processes that the reader may begin about this record; one that is under way leads to its case. */
export function ProcessButtons({ resource, row }: { resource: ResourceMeta; row: Row }) {
  const translate = useTranslate();
  const { data = [] } = useQuery({
    queryKey: ['processes', resource.name, row.id],
    queryFn: () =>
      requestJson<ProcessOffer[]>(`/processes?${new URLSearchParams({ subject: resource.name, id: row.id })}`).then(
        ({ json }) => json,
      ),
    enabled: resource.isSubject,
  });
  return data
    .filter(({ open, application }) => open || application)
    .map(({ key, title, description, application }) => (
      <Button
        key={key}
        size="small"
        component={Link}
        to={application ? `/inbox/${application.id}` : `/begin/${key}/${resource.name}/${row.id}`}
        title={description ?? title}
      >
        {application ? translate('huiji.begin.underWay', { title, state: application.stateLabel }) : title}
      </Button>
    ));
}
