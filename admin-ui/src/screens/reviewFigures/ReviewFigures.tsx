import { Alert, Typography } from '@mui/material';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { Title, useLocale } from 'react-admin';
import { useSearchParams } from 'react-router-dom';
import { firstOfMonth, lastOfMonth } from '../../../../civilDay.ts';
import { FigureHeading } from '../../figures/FigureHeading.tsx';
import { FigureSection } from '../../figures/FigureSection.tsx';
import { Place } from '../../figures/Place.tsx';
import { PrintAndExport } from '../../figures/PrintAndExport.tsx';
import { HelpPanel } from '../../layout/HelpPanel.tsx';
import { requestJson, sentenceOf } from '../../providers/requestJson.ts';
import { serverToday } from '../../providers/serverClock.ts';
import { useWords } from '../../providers/useWords.ts';
import { useWriting } from '../../providers/useWriting.ts';
import { PartTable } from './PartTable.tsx';
import { PeriodPicker } from './PeriodPicker.tsx';
import { ProcessTable } from './ProcessTable.tsx';
import { ReasonTable } from './ReasonTable.tsx';
import { figureWords } from './words.ts';

/** What was reviewed in a period, beside the period before, of all the reader's scope or of one union in it. */
export default function ReviewFigures() {
  const words = useWords();
  const writing = useWriting();
  const [params, setParams] = useSearchParams();
  const asked = askedIn(params);
  const { data, error } = useQuery({
    queryKey: ['reviewFigures', asked.toString(), useLocale()],
    queryFn: () => requestJson(`/reviewFigures?${asked}`).then(({ json }) => json),
    placeholderData: keepPreviousData,
  });
  const linkOf = (unionId?: string) => {
    const to = new URLSearchParams(asked);
    to.delete('union');
    if (unionId) to.set('union', unionId);
    return `/reviewFigures?${to}`;
  };
  const spanOf = ({ from, to }: { from: string; to: string }) => `${writing.day(from)} – ${writing.day(to)}`;
  return (
    <>
      <Title title={words(figureWords.title)} />
      <HelpPanel of="reviewFigures" />
      {error && <Alert severity="error">{sentenceOf(error)}</Alert>}
      <PeriodPicker
        {...{ period: { from: asked.get('from') ?? '', to: asked.get('to') ?? '' }, before: data?.before }}
        onPick={(period) => setParams(new URLSearchParams({ ...Object.fromEntries(asked), ...period }))}
      />
      {data && (
        <>
          <Place place={data.place} linkOf={linkOf} />
          <FigureHeading
            title={words(figureWords.title)}
            place={data.place}
            says={[
              data.isRunning ? writing.aside(spanOf(data.period), words(figureWords.running)) : spanOf(data.period),
              writing.labelled(words(figureWords.compared), spanOf(data.before)),
            ]}
          />
          <PrintAndExport href={`/reviewFiguresExport?${asked}`} />
          {data.processes.length === 0 ? (
            <Typography sx={{ color: 'text.secondary', py: 3 }}>{words(figureWords.nothing)}</Typography>
          ) : (
            <FigureSection title={words(figureWords.byProcess)}>
              <ProcessTable figures={data} />
            </FigureSection>
          )}
          {data.parts.length > 0 && (
            <FigureSection title={words(figureWords.byUnion)}>
              <PartTable figures={data} linkOf={linkOf} />
            </FigureSection>
          )}
          {data.reasons.length > 0 && (
            <FigureSection title={words(figureWords.reasons)}>
              <ReasonTable figures={data} />
            </FigureSection>
          )}
        </>
      )}
    </>
  );
}

/** What the address asks of the server, and nothing else; of this month where it names no days. */
function askedIn(params: URLSearchParams): URLSearchParams {
  const day = serverToday();
  const from = params.get('from') ?? firstOfMonth(day);
  const union = params.get('union');
  return new URLSearchParams({ ...(union && { union }), from, to: params.get('to') ?? lastOfMonth(from) });
}
