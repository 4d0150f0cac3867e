import { Typography } from '@mui/material';
import { Pagination, useListContext, useTranslate } from 'react-admin';
import { useWriting } from '../providers/useWriting.ts';

type Shown = { from: number; to: number; count: number };

/** Says 约 when the total is an estimate, so that nobody copies it into a report as a count. */
export function ListPagination() {
  const { meta, error } = useListContext();
  const translate = useTranslate();
  const writing = useWriting();
  // Passed on to the table pagination of MUI, which react-admin's types leave out.
  const labels: object = {
    labelDisplayedRows: ({ from, to, count }: Shown) =>
      translate(meta?.estimated ? 'huiji.list.estimated' : 'ra.navigation.page_range_info', {
        offsetBegin: writing.number(from),
        offsetEnd: writing.number(to),
        total: writing.number(count),
      }),
    getItemAriaLabel: (type: string) => translate(`ra.navigation.${type}`),
  };
  if (error) return null;
  return <Pagination rowsPerPageOptions={[10, 25, 50, 100]} {...labels} />;
}

export function EmptyList({ name }: { name: string }) {
  const { filterValues } = useListContext();
  const translate = useTranslate();
  const filtered = Object.keys(filterValues ?? {}).length > 0;
  return (
    <Typography sx={{ p: 4, textAlign: 'center', color: 'text.secondary' }}>
      {translate(filtered ? 'huiji.list.emptyFiltered' : 'huiji.list.empty', { name: name.toLowerCase() })}
    </Typography>
  );
}
