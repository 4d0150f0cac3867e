import { Alert, Box, Paper, Typography } from '@mui/material';
import { useQuery } from '@tanstack/react-query';
import { Link, Title, useLocale, useTranslate } from 'react-admin';
import { choiceTitle } from '../../fields/choiceTitle.ts';
import { HelpPanel } from '../../layout/HelpPanel.tsx';
import { mayDo } from '../../providers/mayDo.ts';
import { currentMeta, resourceMeta } from '../../providers/meta.ts';
import { requestJson, sentenceOf } from '../../providers/requestJson.ts';
import { ChartCard } from './ChartCard.tsx';
import { pointsOf } from './figures.ts';

const charts = [
  { name: 'applicationsByDay', kind: 'line', of: 'applications', color: '#b30d28' },
  { name: 'membersByDay', kind: 'line', of: 'members', color: '#1f4e79' },
  { name: 'queueAges', kind: 'bar', of: 'applications', color: '#8a5300' },
  { name: 'applicationsByState', kind: 'bar', of: 'applications', color: '#b30d28' },
  { name: 'membersByRegion', kind: 'bar', of: 'members', color: '#1f4e79' },
  { name: 'noticesByState', kind: 'bar', of: 'notices', color: '#4a5568' },
] as const;

/** What waits and what happened, within the reader's scope; every number opens the list behind it. */
export default function Dashboard() {
  const translate = useTranslate();
  const locale = useLocale();
  const { data, error } = useQuery({
    queryKey: ['dashboard'],
    queryFn: () => requestJson('/dashboard').then(({ json }) => json),
    refetchInterval: 60_000,
  });
  const stateName = (resource: string, state: string) =>
    choiceTitle(
      resourceMeta(resource)?.fields.find(({ name }) => name === 'state'),
      state,
      locale,
    );
  const points = data && pointsOf(data, stateName);
  const drawn = charts.filter(({ of }) => mayDo(resourceMeta(of), 'list'));
  const mayReview = mayDo(resourceMeta('applications'), 'list');
  return (
    <>
      <Title title="huiji.menu.dashboard" />
      <HelpPanel of="dashboard" />
      {error && <Alert severity="error">{sentenceOf(error)}</Alert>}
      {currentMeta()?.me.powers.length === 0 && <Alert severity="info">{translate('huiji.dashboard.noUnion')}</Alert>}
      {drawn.length === 0 && (
        <Typography sx={{ color: 'text.secondary', py: 2 }}>{translate('huiji.dashboard.nothingForRole')}</Typography>
      )}
      {data && mayReview && (
        <Box sx={{ display: 'flex', gap: 2, my: 1, flexWrap: 'wrap' }}>
          <BigNumber title={translate('huiji.dashboard.waiting')} value={data.inbox.open} to="/inbox?queue=waiting" />
          <BigNumber
            title={translate('huiji.dashboard.overdue')}
            value={data.inbox.overdue}
            to="/inbox?queue=overdue"
            isAlarming
          />
        </Box>
      )}
      {points && (
        <Box
          sx={{
            display: 'grid',
            gridTemplateColumns: 'repeat(auto-fit, minmax(min(340px, 100%), 1fr))',
            gap: 2,
            mt: 1,
          }}
        >
          {drawn.map(({ name, kind, color }) => (
            <ChartCard
              key={name}
              title={translate(`huiji.dashboard.${name}`)}
              kind={kind}
              points={points[name]}
              color={color}
            />
          ))}
        </Box>
      )}
    </>
  );
}

function BigNumber({
  title,
  value,
  to,
  isAlarming = false,
}: {
  title: string;
  value: number;
  to: string;
  isAlarming?: boolean;
}) {
  return (
    <Paper
      component={Link}
      to={to}
      sx={{ px: 3, py: 1.5, minWidth: 130, textDecoration: 'none', color: 'text.primary' }}
    >
      <Typography variant="body2" sx={{ color: 'text.secondary' }}>
        {title}
      </Typography>
      <Typography
        sx={{
          fontSize: 28,
          fontWeight: 600,
          lineHeight: 1.2,
          color: isAlarming && value > 0 ? 'error.main' : 'inherit',
        }}
      >
        {value.toLocaleString()}
      </Typography>
    </Paper>
  );
}
