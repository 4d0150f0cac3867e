import { Alert, Box, Typography } from '@mui/material';
import { useQuery } from '@tanstack/react-query';
import { Link, useLocale, useRecordContext } from 'react-admin';
import { JsonView } from '../../fields/JsonView.tsx';
import type { Row } from '../../providers/meta.ts';
import { requestJson, sentenceOf } from '../../providers/requestJson.ts';
import { useWords } from '../../providers/useWords.ts';
import { DocumentSchedule } from '../schedules/DocumentSchedule.tsx';
import { DecisionTable } from './DecisionTable.tsx';
import { PlainTable } from './PlainTable.tsx';
import { documentWords } from './words.ts';

/** A rule document in words and as a table, against what is in force; as it is stored behind one tap. */
export function DocumentReading() {
  const row = useRecordContext<Row>();
  const words = useWords();
  const locale = useLocale();
  const { data, error } = useQuery({
    queryKey: ['documents', 'reading', row?.id, row?.version, locale],
    queryFn: () => requestJson(`/documents/${row?.id}/reading`).then(({ json }) => json),
    enabled: Boolean(row),
  });
  if (!row) return null;
  return (
    <Box sx={{ display: 'grid', gap: 2 }}>
      {error && <Alert severity="error">{sentenceOf(error)}</Alert>}
      {data?.inForce && <Alert severity="success">{words(documentWords.inForce)}</Alert>}
      {data?.current && (
        <Alert severity="info">
          {words(documentWords.instead)}{' '}
          <Link to={`/documents/${data.current.id}/show`}>
            {`${data.current.title} ${words(documentWords.version)} ${data.current.number ?? ''}`}
          </Link>
          <Differences title={words(documentWords.added)} lines={data.added} />
          <Differences title={words(documentWords.gone)} lines={data.gone} />
          {data.added.length + data.gone.length === 0 && ` ${words(documentWords.same)}`}
        </Alert>
      )}
      {data?.table && (
        <Section title={words(documentWords.table)}>
          <DecisionTable table={data.table} />
        </Section>
      )}
      {data?.tables.map((table) => (
        <Section key={table.title} title={table.title}>
          <PlainTable table={table} />
        </Section>
      ))}
      {data && data.sentences.length > 0 && (
        <Section title={words(documentWords.sentences)}>
          <Lines lines={data.sentences} />
        </Section>
      )}
      <DocumentSchedule />
      <Box component="details" sx={{ fontSize: 14, '& summary': { cursor: 'pointer', py: 0.5 } }}>
        <summary>{words(documentWords.stored)}</summary>
        {/* Its author wrote it in Chinese; what he wrote in English besides says so itself. */}
        <div lang="zh-CN">
          <JsonView value={row.body} />
        </div>
      </Box>
    </Box>
  );
}

const Section = ({ title, children }: { title: string; children: React.ReactNode }) => (
  <Box component="section" sx={{ minWidth: 0 }}>
    <Typography component="h3" variant="subtitle2" sx={{ mb: 1 }}>
      {title}
    </Typography>
    {children}
  </Box>
);

const Lines = ({ lines }: { lines: readonly string[] }) => (
  <Box component="ul" sx={{ m: 0, pl: 2.5, fontSize: 14, overflowWrap: 'anywhere' }}>
    {lines.map((line) => (
      <li key={line}>{line}</li>
    ))}
  </Box>
);

const Differences = ({ title, lines }: { title: string; lines: readonly string[] }) =>
  lines.length === 0 ? null : (
    <Box sx={{ mt: 1 }}>
      {title}
      <Lines lines={lines} />
    </Box>
  );
