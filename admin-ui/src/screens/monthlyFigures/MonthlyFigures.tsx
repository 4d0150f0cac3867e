import { Alert, MenuItem, TextField, Typography } from '@mui/material';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { Title } from 'react-admin';
import { useSearchParams } from 'react-router-dom';
import type { MonthlyFigures as Figures } from '../../../../contract/monthlyFigures.ts';
import { FigureHeading } from '../../figures/FigureHeading.tsx';
import { FigureSection } from '../../figures/FigureSection.tsx';
import { Place } from '../../figures/Place.tsx';
import { PrintAndExport } from '../../figures/PrintAndExport.tsx';
import { HelpPanel } from '../../layout/HelpPanel.tsx';
import { requestJson, sentenceOf } from '../../providers/requestJson.ts';
import { useWords } from '../../providers/useWords.ts';
import { useWriting } from '../../providers/useWriting.ts';
import { EmploymentTable } from './EmploymentTable.tsx';
import { MonthTable } from './MonthTable.tsx';
import { ProcessTable } from './ProcessTable.tsx';
import { monthlyWords } from './words.ts';

/** What months came to, as written when they were over, of all the reader's scope or of one union in it. */
export default function MonthlyFigures() {
  const words = useWords();
  const [params] = useSearchParams();
  const asked = new URLSearchParams([...params].filter(([name]) => name === 'union' || name === 'month'));
  const { data, error } = useQuery({
    queryKey: ['monthlyFigures', asked.toString()],
    queryFn: () => requestJson(`/monthlyFigures?${asked}`).then(({ json }) => json),
    placeholderData: keepPreviousData,
  });
  return (
    <>
      <Title title={words(monthlyWords.title)} />
      <HelpPanel of="monthlyFigures" />
      {error && <Alert severity="error">{sentenceOf(error)}</Alert>}
      {data?.month === null && <Typography sx={{ py: 3 }}>{words(monthlyWords.none)}</Typography>}
      {data?.month && <Shown figures={data} month={data.month} asked={asked} />}
    </>
  );
}

type Props = { figures: Figures; month: string; asked: URLSearchParams };

function Shown({ figures, month, asked }: Props) {
  const words = useWords();
  const writing = useWriting();
  const linkOf = (unionId?: string) =>
    `/monthlyFigures?${new URLSearchParams({ month, ...(unionId && { union: unionId }) })}`;
  return (
    <>
      <MonthPicker {...{ figures, month }} />
      <Place place={figures.place} linkOf={linkOf} />
      <FigureHeading title={words(monthlyWords.title)} place={figures.place} says={[writing.month(month)]} />
      <Typography variant="body2" sx={{ color: 'text.secondary', displayPrint: 'none' }}>
        {words(monthlyWords.note)}
      </Typography>
      <PrintAndExport href={`/monthlyFiguresExport?${asked}`} />
      <FigureSection title={words(monthlyWords.byMonth)}>
        <MonthTable
          title={words(monthlyWords.byMonth)}
          head={words(monthlyWords.month)}
          words={figures.words}
          lines={figures.series.map((line) => ({ ...line, key: line.month, name: writing.month(line.month) }))}
        />
      </FigureSection>
      {figures.parts.length > 0 && (
        <FigureSection title={words(monthlyWords.byUnion)}>
          <MonthTable
            title={words(monthlyWords.byUnion)}
            head={words(monthlyWords.union)}
            words={figures.words}
            lines={figures.parts.map((part) => {
              const name = part.isItself ? writing.aside(part.name, words(monthlyWords.itself)) : part.name;
              const opens = part.isItself ? undefined : linkOf(part.unionId);
              return { ...part, key: `${part.unionId} ${part.isItself}`, name, opens };
            })}
          />
        </FigureSection>
      )}
      {figures.processes.length > 0 && (
        <FigureSection title={words(monthlyWords.byProcess)}>
          <ProcessTable figures={figures} />
        </FigureSection>
      )}
      {figures.employments.length > 0 && (
        <FigureSection title={words(monthlyWords.byEmployment)}>
          <EmploymentTable figures={figures} />
        </FigureSection>
      )}
    </>
  );
}

function MonthPicker({ figures: { months }, month }: Pick<Props, 'figures' | 'month'>) {
  const words = useWords();
  const writing = useWriting();
  const [params, setParams] = useSearchParams();
  return (
    <TextField
      select
      size="small"
      label={words(monthlyWords.month)}
      value={month}
      onChange={({ target }) => setParams(new URLSearchParams({ ...Object.fromEntries(params), month: target.value }))}
      sx={{ width: 170, displayPrint: 'none' }}
    >
      {months.map((each) => (
        <MenuItem key={each} value={each}>
          {writing.month(each)}
        </MenuItem>
      ))}
    </TextField>
  );
}
