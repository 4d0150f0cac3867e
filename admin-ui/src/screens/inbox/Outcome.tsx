import { Typography } from '@mui/material';
import { useLocale } from 'react-admin';
import { ColorChip } from '../../fields/ColorChip.tsx';
import { choiceTitle } from '../../fields/choiceTitle.ts';
import { type Row, resourceMeta } from '../../providers/meta.ts';
import { isIn } from '../../providers/states.ts';
import { useWriting } from '../../providers/useWriting.ts';

/** What became of a case, and when. */
export function Outcome({ row }: { row: Row }) {
  const locale = useLocale();
  const writing = useWriting();
  const state = resourceMeta('applications')?.fields.find(({ name }) => name === 'state');
  if (!state || isIn('applications', row, 'inProgress')) return null;
  return (
    <>
      <ColorChip
        color={state.choices?.find(({ value }) => value === row.state)?.color}
        label={choiceTitle(state, row.state, locale)}
      />
      {row.decidedAt && (
        <Typography component="span" variant="body2" sx={{ color: 'text.secondary', whiteSpace: 'nowrap' }}>
          {writing.moment(row.decidedAt)}
        </Typography>
      )}
    </>
  );
}
