import { Alert, Box, Divider, Typography } from '@mui/material';
import { useEffect, useRef } from 'react';
import { RecordContextProvider, useGetOne, useTranslate } from 'react-admin';
import { NamedRows } from '../../fields/NamedRows.tsx';
import { Foreseen } from '../../forms/Foreseen.tsx';
import { currentMeta, type Row, resourceMeta } from '../../providers/meta.ts';
import { sentenceOf } from '../../providers/requestJson.ts';
import { isIn } from '../../providers/states.ts';
import { useWriting } from '../../providers/useWriting.ts';
import { AskedChips } from './AskedChips.tsx';
import { CaseTrail } from './CaseTrail.tsx';
import { CaseUnions } from './CaseUnions.tsx';
import { DecisionBar } from './DecisionBar.tsx';
import { DueChip } from './DueChip.tsx';
import { Duplicates } from './Duplicates.tsx';
import { FlippedVerdicts } from './FlippedVerdicts.tsx';
import { FormValues } from './FormValues.tsx';
import { LightChip } from './LightChip.tsx';
import { OwnCase } from './OwnCase.tsx';
import { PersonOfCase } from './PersonOfCase.tsx';
import { Proposed } from './Proposed.tsx';
import { SettleButton } from './SettleButton.tsx';
import { SubjectLine } from './SubjectLine.tsx';
import { useCaseTitle } from './useCaseTitle.ts';
import { useExplanation } from './useExplanation.ts';
import { VerdictView } from './VerdictView.tsx';

type Props = { id: string; takesFocus: boolean; onDecided: (row: Row) => void };

export function CasePane({ id, takesFocus, onDecided }: Props) {
  const translate = useTranslate();
  const { data: row, error } = useGetOne<Row>('applications', { id });
  if (error) return <Alert severity="error">{sentenceOf(error)}</Alert>;
  if (!row) return <Typography sx={{ p: 2 }}>{translate('ra.page.loading')}</Typography>;
  return (
    <RecordContextProvider value={row}>
      <Case row={row} takesFocus={takesFocus} onDecided={onDecided} />
    </RecordContextProvider>
  );
}

function Case({ row, takesFocus, onDecided }: { row: Row } & Omit<Props, 'id'>) {
  const translate = useTranslate();
  const writing = useWriting();
  const caseTitle = useCaseTitle();
  const resource = resourceMeta('applications');
  const { data, error } = useExplanation(row);
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    if (takesFocus) heading.current?.focus();
  }, [takesFocus]);
  if (!resource) return null;
  return (
    <Box component="article" aria-label={`${translate('huiji.inbox.case')} ${row.number ?? ''}`}>
      <Box sx={{ display: 'flex', gap: 1, alignItems: 'center', flexWrap: 'wrap' }}>
        <Typography component="h2" variant="h6" ref={heading} tabIndex={-1} sx={{ outline: 0 }}>
          {row.applicantName} · {caseTitle(row)}
        </Typography>
        <LightChip light={row.light} />
        {isIn('applications', row, 'inProgress') && <DueChip dueOn={row.dueOn} />}
        <AskedChips row={row} />
      </Box>
      <Typography component="div" variant="body2" sx={{ color: 'text.secondary', mb: 1.5 }}>
        {[row.number, writing.moment(row.submittedAt)].filter(Boolean).join(' · ')} · <CaseUnions row={row} />
      </Typography>
      {data?.subject && <SubjectLine subject={data.subject.resource} id={data.subject.id} />}
      <Box sx={{ position: 'sticky', top: 0, zIndex: 1, bgcolor: 'background.paper', pb: 1 }}>
        <DecisionBar resource={resource} row={row} explanation={data} onDecided={onDecided} />
      </Box>
      {data && <OwnCase row={row} subject={data.subject} />}
      {data && <Proposed proposal={data.proposal} />}
      <OpenedBy row={row} />
      {data && <Foreseen sentences={data.preview} />}
      {data && <FlippedVerdicts verdicts={data.now} />}
      {row.reason && (
        <Alert severity="warning" sx={{ mb: 1 }}>
          {row.reason}
        </Alert>
      )}
      {row.checkNote && (
        <Alert severity="warning" sx={{ mb: 1 }}>
          {translate('huiji.inbox.checkNote', { note: row.checkNote })}
        </Alert>
      )}
      {error && <Alert severity="error">{sentenceOf(error)}</Alert>}
      {data?.person && (
        <Section title={translate('huiji.inbox.person')}>
          <PersonOfCase person={data.person} />
        </Section>
      )}
      <Section title={translate('huiji.inbox.verdict')}>
        {data && (
          <VerdictView
            verdicts={data.verdicts ?? []}
            settle={(act) => data.may.includes(act) && <SettleButton act={act} row={row} />}
          />
        )}
      </Section>
      <Section title={translate('huiji.inbox.duplicates')}>
        {data && <Duplicates duplicates={data.duplicates ?? []} />}
      </Section>
      <Section title={translate('huiji.inbox.form')}>
        <FormValues row={row} form={data?.form} />
      </Section>
      {data && data.review.fields.length > 0 && (
        <Section title={translate('huiji.inbox.review')}>
          <NamedRows rows={data.review.fields.map(({ name, title, label }) => ({ name, title, value: label }))} />
        </Section>
      )}
      <Section title={translate('huiji.inbox.history')}>
        {data && <CaseTrail row={row} events={data.events ?? []} />}
      </Section>
    </Box>
  );
}

/** Somebody else has it on his desk: said, not enforced. */
function OpenedBy({ row }: { row: Row }) {
  const translate = useTranslate();
  const writing = useWriting();
  if (row.state !== 'opened' || !row.openedBy || row.openedBy === currentMeta()?.me.name) return null;
  return (
    <Alert severity="info" sx={{ mb: 1 }}>
      {translate('huiji.inbox.openedByOther', { who: row.openedBy, at: writing.moment(row.openedAt) })}
    </Alert>
  );
}

function Section({ title, children }: { title: string; children: React.ReactNode }) {
  return (
    <Box component="section" sx={{ mt: 2 }}>
      <Typography component="h3" variant="subtitle2" sx={{ color: 'text.secondary' }}>
        {title}
      </Typography>
      <Divider sx={{ mb: 1 }} />
      {children}
    </Box>
  );
}
