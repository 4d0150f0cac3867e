import { Box, Typography } from '@mui/material';
import { useQuery } from '@tanstack/react-query';
import { useDataProvider, useLocale, useTranslate } from 'react-admin';
import type { CaseEvent } from '../../../../contract/explanation.ts';
import { choiceTitle } from '../../fields/choiceTitle.ts';
import { actionTitle } from '../../generic/actionTitle.ts';
import type { dataProvider } from '../../providers/dataProvider.ts';
import { type Row, resourceMeta } from '../../providers/meta.ts';
import { useWriting } from '../../providers/useWriting.ts';
import { withoutRepeats } from './withoutRepeats.ts';

/** What happened to the case, and what it did to the membership. */
export function CaseTrail({ row, events }: { row: Row; events: CaseEvent[] }) {
  const translate = useTranslate();
  const locale = useLocale();
  const writing = useWriting();
  const provider = useDataProvider<typeof dataProvider>();
  const { data: entries = [] } = useQuery({
    queryKey: ['applications', 'history', row.id, row.version],
    queryFn: () => provider.history('applications', row.id),
  });
  const kinds = resourceMeta('membershipEvents')?.fields.find(({ name }) => name === 'kind');
  const lines = withoutRepeats(
    [
      ...entries.map(({ id, at, actor, action, reason }) => ({
        id,
        at,
        when: writing.moment(at),
        parts: [actor, actionTitle(action, locale), reason],
      })),
      ...events.map(({ id, createdAt, kind, reason }) => ({
        id,
        at: createdAt,
        when: writing.moment(createdAt),
        parts: [choiceTitle(kinds, kind, locale), reason],
      })),
    ].sort((a, b) => a.at.localeCompare(b.at)),
  );
  if (lines.length === 0) return <Typography variant="body2">{translate('huiji.inbox.noHistory')}</Typography>;
  return (
    <Box component="ol" sx={{ m: 0, pl: 2.5, fontSize: 14 }}>
      {lines.map(({ id, when, parts }) => (
        <li key={id}>{[when, ...parts].filter(Boolean).join(' · ')}</li>
      ))}
    </Box>
  );
}
