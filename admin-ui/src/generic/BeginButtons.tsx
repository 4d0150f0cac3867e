import { Button } from '@mui/material';
import { useResourceContext, useTranslate } from 'react-admin';
import { Link } from 'react-router-dom';
import { type Row, resourceMeta } from '../providers/meta.ts';
import { begunFrom } from './begunFrom.ts';

/** Buttons for what is begun on the page of this row, by name at every width. */
export function BeginButtons({ row }: { row: Row }) {
  const resource = resourceMeta(useResourceContext());
  const translate = useTranslate();
  if (!resource) return null;
  return begunFrom(resource, row).map(({ begun: { path }, preset }) => (
    <Button
      key={path}
      size="small"
      component={Link}
      to={`/${path}/create?source=${encodeURIComponent(JSON.stringify(preset))}`}
    >
      {translate('ra.page.create', { name: translate(`resources.${path}.name`, { smart_count: 1 }) })}
    </Button>
  ));
}
