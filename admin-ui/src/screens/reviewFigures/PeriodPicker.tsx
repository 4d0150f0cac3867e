import { Box, Button, TextField } from '@mui/material';
import { useEffect, useState } from 'react';
import { addDays, firstOfMonth, isDay, lastOfMonth } from '../../../../civilDay.ts';
import type { Period } from '../../../../contract/reviewFigures.ts';
import { serverToday } from '../../providers/serverClock.ts';
import { useWords } from '../../providers/useWords.ts';
import { figureWords } from './words.ts';

type Props = { period: Period; before: Period | undefined; onPick: (period: Period) => void };

/** A month, a year, or whichever days one likes. */
export function PeriodPicker({ period, before, onPick }: Props) {
  const words = useWords();
  const day = serverToday();
  const lastMonth = addDays(firstOfMonth(day), -1);
  const usual = {
    thisMonth: { from: firstOfMonth(day), to: lastOfMonth(day) },
    lastMonth: { from: firstOfMonth(lastMonth), to: lastMonth },
    thisYear: { from: `${day.slice(0, 4)}-01-01`, to: `${day.slice(0, 4)}-12-31` },
    ...(before && { earlier: before }),
  };
  return (
    <Box sx={{ display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: 1, displayPrint: 'none' }}>
      {(['from', 'to'] as const).map((name) => (
        <DayField
          key={name}
          label={words(figureWords[name])}
          day={period[name]}
          onPick={(picked) => onPick({ ...period, [name]: picked })}
        />
      ))}
      {Object.entries(usual).map(([name, each]) => (
        <Button
          key={name}
          size="small"
          variant={each.from === period.from && each.to === period.to ? 'contained' : 'outlined'}
          onClick={() => onPick(each)}
        >
          {words(figureWords[name as keyof typeof figureWords])}
        </Button>
      ))}
    </Box>
  );
}

/** What is half typed is no day yet, and stays as typed. */
function DayField({ label, day, onPick }: { label: string; day: string; onPick: (day: string) => void }) {
  const [typed, setTyped] = useState(day);
  useEffect(() => setTyped(day), [day]);
  return (
    <TextField
      label={label}
      type="date"
      size="small"
      sx={{ width: 170 }}
      value={typed}
      onChange={({ target }) => {
        setTyped(target.value);
        if (isDay(target.value)) onPick(target.value);
      }}
      slotProps={{ inputLabel: { shrink: true } }}
    />
  );
}
