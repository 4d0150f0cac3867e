import { Box, Tab, Tabs, Typography } from '@mui/material';
import { useState } from 'react';
import { RecordContextProvider, useGetOne, useTranslate } from 'react-admin';
import { isPossible, mayDo } from '../../providers/mayDo.ts';
import { type Row, resourceMeta } from '../../providers/meta.ts';
import { BranchList } from './BranchList.tsx';
import { JoinCodeTab } from './JoinCodeTab.tsx';
import { UnionCard } from './UnionCard.tsx';

const lists = ['members', 'applications', 'employers', 'grants'];
/** One union beside the tree: what it is, and the people, cases, employers and administrators of it and of all below. */
export function UnionDesk({ id }: { id: string }) {
  const translate = useTranslate();
  const [tab, setTab] = useState('card');
  const { data: row } = useGetOne<Row>('unions', { id });
  const resource = resourceMeta('unions');
  if (!row || !resource) return <Typography>{translate('ra.page.loading')}</Typography>;
  const code = resource.actions.joinCode;
  const tabs = [
    { name: 'card', title: translate('huiji.tree.card') },
    ...lists
      .filter((path) => mayDo(resourceMeta(path), 'list'))
      .map((path) => ({ name: path, title: translate(`huiji.tree.tabs.${path}`) })),
    ...(code && isPossible(resource, 'joinCode', code, row)
      ? [{ name: 'joinCode', title: translate('huiji.joinCode.title') }]
      : []),
  ];
  return (
    <RecordContextProvider value={row}>
      <Typography component="h2" variant="h6">
        {row.name}
      </Typography>
      <Tabs
        value={tab}
        onChange={(_, name: string) => setTab(name)}
        variant="scrollable"
        scrollButtons="auto"
        allowScrollButtonsMobile
        aria-label={row.name}
        sx={{ borderBottom: 1, borderColor: 'divider', mb: 1.5 }}
      >
        {tabs.map(({ name, title }) => (
          <Tab
            key={name}
            value={name}
            label={title}
            id={`desk-${name}`}
            aria-controls="desk-panel"
            sx={{ minWidth: 0 }}
          />
        ))}
      </Tabs>
      <Box role="tabpanel" id="desk-panel" aria-labelledby={`desk-${tab}`} tabIndex={0}>
        {tab === 'card' && <UnionCard row={row} resource={resource} />}
        {tab === 'joinCode' && <JoinCodeTab id={id} />}
        {lists.includes(tab) && <BranchList key={tab} path={tab} unionId={id} />}
      </Box>
    </RecordContextProvider>
  );
}
