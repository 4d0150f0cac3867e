import { Alert, Box, Breadcrumbs, Typography } from '@mui/material';
import { useQuery } from '@tanstack/react-query';
import { Link, Title, useLocale, useTranslate } from 'react-admin';
import { useSearchParams } from 'react-router-dom';
import { choiceTitle } from '../../fields/choiceTitle.ts';
import { HelpPanel } from '../../layout/HelpPanel.tsx';
import { mayDo } from '../../providers/mayDo.ts';
import { currentMeta, resourceMeta } from '../../providers/meta.ts';
import { requestJson, sentenceOf } from '../../providers/requestJson.ts';
import { useWords } from '../../providers/useWords.ts';
import { useWriting } from '../../providers/useWriting.ts';
import { ChartCard } from './ChartCard.tsx';
import { dashboardOf, pointsOf } from './figures.ts';
import { Tiles } from './Tiles.tsx';

const charts = [
  { name: 'queueAges', kind: 'bars', of: 'applications', color: '#8a5300' },
  { name: 'applicationsByDay', kind: 'columns', of: 'applications', color: '#b30d28' },
  { name: 'membersByDay', kind: 'columns', of: 'members', color: '#1f4e79' },
  { name: 'casesByRegion', kind: 'bars', of: 'applications', color: '#8a5300' },
  { name: 'membersByRegion', kind: 'bars', of: 'members', color: '#1f4e79' },
  { name: 'applicationsByState', kind: 'bars', of: 'applications', color: '#b30d28' },
  { name: 'noticesByState', kind: 'bars', of: 'notices', color: '#4a5568' },
] as const;

/** What waits for the reader's role, then what happened, of all his scope or of one union in it; every number opens what it counts. */
export default function Dashboard() {
  const translate = useTranslate();
  const words = useWords();
  const writing = useWriting();
  const locale = useLocale();
  const [params] = useSearchParams();
  const union = params.get('union') ?? undefined;
  const { data, error } = useQuery({
    queryKey: ['dashboard', union],
    queryFn: () =>
      requestJson(union ? `/dashboard?${new URLSearchParams({ union })}` : '/dashboard').then(({ json }) => json),
    refetchInterval: 60_000,
    placeholderData: (before) => before,
  });
  const stateName = (resource: string, state: string) =>
    choiceTitle(
      resourceMeta(resource)?.fields.find(({ name }) => name === 'state'),
      state,
      locale,
    );
  const points =
    data && pointsOf(data, { state: stateName, words, writing, itself: translate('huiji.dashboard.itself') });
  const drawn = charts.filter(({ of }) => mayDo(resourceMeta(of), 'list'));
  return (
    <>
      <Title title="huiji.menu.dashboard" />
      <HelpPanel of="dashboard" />
      {error && <Alert severity="error">{sentenceOf(error)}</Alert>}
      {currentMeta()?.me.powers.length === 0 && <Alert severity="info">{translate('huiji.dashboard.noUnion')}</Alert>}
      {data && <Place place={data.place} />}
      {data && <Tiles tiles={data.tiles} isAll={data.place.length === 0} />}
      {data?.tiles.length === 0 && drawn.length === 0 && (
        <Typography sx={{ color: 'text.secondary', py: 2 }}>{translate('huiji.dashboard.nothingForRole')}</Typography>
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

/** Where one has looked into, and the way back up. */
function Place({ place }: { place: readonly { id: string; name: string }[] }) {
  const translate = useTranslate();
  if (place.length === 0) return null;
  return (
    <Breadcrumbs sx={{ my: 1 }}>
      <Link to={dashboardOf()}>{translate('huiji.dashboard.everything')}</Link>
      {place.map(({ id, name }, index) =>
        index === place.length - 1 ? (
          <Typography key={id}>{name}</Typography>
        ) : (
          <Link key={id} to={dashboardOf(id)}>
            {name}
          </Link>
        ),
      )}
    </Breadcrumbs>
  );
}
