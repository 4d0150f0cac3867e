import { Box, LinearProgress, Typography } from '@mui/material';
import { useRecordContext, useTranslate } from 'react-admin';
import { useWriting } from '../providers/useWriting.ts';
import type { FieldWidget } from './fieldWidget.ts';
import { json } from './json.tsx';

type Progress = { done: number; total: number | null; says: string | null; secondsLeft: number | null };

/** How far something has come: a bar with percent and time left while it goes on, the count afterwards. */
export const progress: FieldWidget = {
  Field: function ProgressBar({ field }) {
    const row = useRecordContext();
    const translate = useTranslate();
    const writing = useWriting();
    const told = row?.[field.name] as Progress | null | undefined;
    if (!told) return <>—</>;
    const { done, total, says, secondsLeft } = told;
    const percent = total === null ? undefined : total > 0 ? Math.min(Math.floor((done / total) * 100), 100) : 100;
    const count = total === null ? writing.number(done) : `${writing.number(done)} / ${writing.number(total)}`;
    if (row?.finishedAt) return <>{count}</>;
    const asked = row?.cancelledAt ? translate('huiji.progress.cancelling') : undefined;
    const left =
      secondsLeft && !asked ? translate('huiji.progress.left', { time: inWords(translate, secondsLeft) }) : '';
    return (
      <Box sx={{ minWidth: 140, maxWidth: 420 }}>
        <LinearProgress
          variant={percent === undefined ? 'indeterminate' : 'determinate'}
          {...(percent === undefined ? {} : { value: percent })}
          aria-label={translate('huiji.progress.label')}
          sx={{ height: 8, borderRadius: 4 }}
        />
        <Typography variant="body2" sx={{ mt: 0.5 }}>
          {[percent === undefined ? '' : writing.percent(percent / 100), count, says, asked ?? left]
            .filter(Boolean)
            .join(' · ')}
        </Typography>
      </Box>
    );
  },
  Input: json.Input,
};

function inWords(translate: ReturnType<typeof useTranslate>, seconds: number): string {
  if (seconds < 60) return translate('huiji.progress.seconds', { n: seconds });
  if (seconds < 3_600) return translate('huiji.progress.minutes', { n: Math.ceil(seconds / 60) });
  return translate('huiji.progress.hours', { n: Math.round(seconds / 360) / 10 });
}
