import Delete from '@mui/icons-material/DeleteOutlined';
import { Box, IconButton, Tab, Tabs } from '@mui/material';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { Confirm, useDelete, useNotify } from 'react-admin';
import type { ResourceMeta } from '../../../contract/meta.ts';
import type { ViewTab } from '../../../contract/viewTab.ts';
import { mayDo } from '../providers/mayDo.ts';
import { resourceMeta } from '../providers/meta.ts';
import { sentenceOf } from '../providers/requestJson.ts';
import { useWords } from '../providers/useWords.ts';
import { KeepView } from './KeepView.tsx';
import { useViewTabs, viewTabsKey } from './useViewTabs.ts';
import { viewWords } from './words.ts';

const everything = 'all';

/** Views kept on the server, over the list they are of, each with how many rows of this reader's it holds. */
export function ViewTabs({ resource }: { resource: ResourceMeta }) {
  const words = useWords();
  const { views, current, open, isFiltered } = useViewTabs(resource.path);
  const mayKeep = isFiltered && !current && mayDo(resourceMeta('listViews'), 'create');
  if (!views.length && !mayKeep) return null;
  return (
    <Box
      sx={{
        display: 'flex',
        alignItems: 'center',
        flexWrap: 'wrap',
        gap: 1,
        px: 1,
        borderBottom: 1,
        borderColor: 'divider',
      }}
    >
      {views.length > 0 && (
        <Tabs
          value={current?.id ?? (isFiltered ? false : everything)}
          onChange={(_, id) => open(views.find((view) => view.id === id))}
          variant="scrollable"
          scrollButtons="auto"
          allowScrollButtonsMobile
          aria-label={words(viewWords.tabs)}
          sx={{ minWidth: 0 }}
        >
          <Tab value={everything} label={words(viewWords.all)} />
          {views.map((view) => (
            <Tab key={view.id} value={view.id} label={`${view.title} ${totalOf(view)}`} />
          ))}
        </Tabs>
      )}
      {current?.removable && <Remove view={current} path={resource.path} onRemoved={() => open(undefined)} />}
      {mayKeep && <KeepView resource={resource} />}
    </Box>
  );
}

const totalOf = ({ total, estimated }: ViewTab) => (total === undefined ? '' : `${estimated ? '≈' : ''}${total}`);

type RemoveProps = { view: ViewTab; path: string; onRemoved: () => void };

function Remove({ view, path, onRemoved }: RemoveProps) {
  const words = useWords();
  const notify = useNotify();
  const queries = useQueryClient();
  const [isAsking, setIsAsking] = useState(false);
  const [remove, { isPending }] = useDelete();
  const confirmed = () =>
    remove(
      'listViews',
      { id: view.id },
      {
        onSuccess: async () => {
          await queries.invalidateQueries({ queryKey: viewTabsKey(path) });
          notify(words(viewWords.removed), { type: 'success' });
          onRemoved();
        },
        onError: (error: unknown) => notify(sentenceOf(error), { type: 'error' }),
        onSettled: () => setIsAsking(false),
      },
    );
  return (
    <>
      <IconButton size="small" aria-label={words(viewWords.remove)} onClick={() => setIsAsking(true)}>
        <Delete fontSize="small" />
      </IconButton>
      <Confirm
        isOpen={isAsking}
        loading={isPending}
        title={words(viewWords.remove)}
        content={words(viewWords.sure)}
        onConfirm={confirmed}
        onClose={() => setIsAsking(false)}
      />
    </>
  );
}
