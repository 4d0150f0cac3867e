import { Alert, Typography } from '@mui/material';
import { useQuery } from '@tanstack/react-query';
import { useDataProvider, useTranslate } from 'react-admin';
import type { JoinCode as Code } from '../../../../contract/joinCode.ts';
import type { dataProvider } from '../../providers/dataProvider.ts';
import { sentenceOf } from '../../providers/requestJson.ts';
import { JoinCode } from './JoinCode.tsx';

/** The code of the chosen union, made when the tab is opened. */
export function JoinCodeTab({ id }: { id: string }) {
  const translate = useTranslate();
  const provider = useDataProvider<typeof dataProvider>();
  const { data, error } = useQuery({
    queryKey: ['joinCode', 'of', id],
    queryFn: () => provider.act<Code>('unions', id, 'joinCode'),
    retry: false,
  });
  if (error) return <Alert severity="warning">{sentenceOf(error)}</Alert>;
  return data ? <JoinCode code={data} /> : <Typography>{translate('ra.page.loading')}</Typography>;
}
