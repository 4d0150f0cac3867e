import { Alert, Paper, Typography } from '@mui/material';
import { useQuery } from '@tanstack/react-query';
import { Title, useParams, useTranslate } from 'react-admin';
import type { ProcessToBegin } from '../../../../../contract/processes.ts';
import { HelpPanel } from '../../../layout/HelpPanel.tsx';
import { requestJson, sentenceOf } from '../../../providers/requestJson.ts';
import { SubjectLine } from '../../inbox/SubjectLine.tsx';
import { BeginForm } from './BeginForm.tsx';

/** Begins a process about a record: what to know, the form, what will come of it, and then the case. */
export default function BeginPage() {
  const translate = useTranslate();
  const { process = '', subject = '', id = '' } = useParams();
  const { data, error } = useQuery({
    queryKey: ['processes', process, subject, id],
    queryFn: () =>
      requestJson<ProcessToBegin>(`/processes/${process}?${new URLSearchParams({ subject, id })}`).then(
        ({ json }) => json,
      ),
    retry: false,
    // While one types nothing is asked again: the form would change under his hands.
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: 0,
  });
  return (
    <>
      <Title title={data?.process.title ?? ''} />
      <HelpPanel of="begin" />
      <Paper sx={{ p: { xs: 2, sm: 3 }, maxWidth: 720, mt: 1 }}>
        {error && <Alert severity="error">{sentenceOf(error)}</Alert>}
        {!data && !error && <Typography>{translate('ra.page.loading')}</Typography>}
        {data && (
          <>
            <Typography component="h2" variant="h6">
              {data.process.title}
            </Typography>
            <SubjectLine subject={subject} id={id} />
            {data.process.description && (
              <Typography sx={{ color: 'text.secondary', fontSize: 14 }}>{data.process.description}</Typography>
            )}
            <BeginForm key={data.form.hash} begun={data} subjectId={id} />
          </>
        )}
      </Paper>
    </>
  );
}
