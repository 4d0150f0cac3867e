import { Alert, Box } from '@mui/material';
import { useQuery } from '@tanstack/react-query';
import { useEffect } from 'react';
import { Link, useLocale, useTranslate } from 'react-admin';
import type { Consequence } from '../../../contract/consequence.ts';
import type { ResourceMeta } from '../../../contract/meta.ts';
import { listLink } from '../providers/listLink.ts';
import type { Row } from '../providers/meta.ts';
import { requestJson, sentenceOf } from '../providers/requestJson.ts';
import { useWriting } from '../providers/useWriting.ts';

type Props = {
  resource: ResourceMeta;
  row: Row;
  name: string;
  /** Whether one may say yes: when the numbers are there to be seen and none forbids it. */
  onCounted: (mayGoOn: boolean) => void;
};

/** What an action would mean: in words, or how many records it would touch, each a list to look at. */
export function Consequences({ resource, row, name, onCounted }: Props) {
  const translate = useTranslate();
  const writing = useWriting();
  const locale = useLocale() === 'en' ? 'en' : 'zh';
  const { data, error } = useQuery({
    queryKey: [resource.path, 'consequences', row.id, name, row.version],
    queryFn: () =>
      requestJson<Consequence[]>(`/${resource.path}/${row.id}/${name}/consequences`).then(({ json }) => json),
    gcTime: 0,
  });
  const isBlocked = data?.some(({ blocks, total = 0 }) => blocks && total > 0) ?? true;
  useEffect(() => onCounted(!isBlocked), [isBlocked, onCounted]);
  if (error) return <Alert severity="error">{sentenceOf(error)}</Alert>;
  if (!data) return <Box sx={{ fontSize: 14 }}>{translate('ra.page.loading')}</Box>;
  return (
    <Box component="ul" sx={{ m: 0, mb: 1, pl: 2.5, fontSize: 14 }}>
      {data.map(({ title, path, filter, total, estimated, blocks }) => (
        <li key={title.zh}>
          {title[locale]}
          {total !== undefined && writing.colon}
          {total === undefined ? null : total > 0 && path && filter ? (
            <Link to={listLink(path, filter)} target="_blank">
              <strong>{`${estimated ? '≈' : ''}${writing.number(total)}`}</strong>
            </Link>
          ) : (
            writing.number(total)
          )}
          {blocks && (total ?? 0) > 0 && ` ${translate('huiji.action.blocks')}`}
        </li>
      ))}
    </Box>
  );
}
