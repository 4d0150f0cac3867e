import Close from '@mui/icons-material/Close';
import ExpandLess from '@mui/icons-material/ExpandLess';
import ExpandMore from '@mui/icons-material/ExpandMore';
import { Box, Button, Drawer, IconButton, LinearProgress, Typography } from '@mui/material';
import { Link, RecordContextProvider, useCreatePath, useGetOne, useListContext, useTranslate } from 'react-admin';
import type { ResourceMeta } from '../../../contract/meta.ts';
import { useOverride } from '../override.ts';
import type { Row } from '../providers/meta.ts';
import { ActionButtons } from './ActionButtons.tsx';
import { Details } from './Details.tsx';
import { representation } from './representation.ts';
import { useLook } from './useLook.ts';

/** A record beside its list: what it holds, what can be done with it, and the rows before and after it. */
export function QuickLook({ resource }: { resource: ResourceMeta }) {
  const { id, turnTo, close } = useLook();
  const { data: rows = [] } = useListContext<Row>();
  const translate = useTranslate();
  const place = rows.findIndex((row) => row.id === id);
  const neighbours = { ArrowUp: rows[place - 1], ArrowDown: place < 0 ? undefined : rows[place + 1] };
  const turn = (row: Row | undefined) => row && turnTo(row.id);
  return (
    <Drawer
      anchor="right"
      open={id !== undefined}
      onClose={close}
      onKeyDown={({ key, target }) => {
        const isTyping = (target as HTMLElement).closest('input, textarea, [role=combobox]');
        if (!isTyping && (key === 'ArrowUp' || key === 'ArrowDown')) turn(neighbours[key]);
      }}
      slotProps={{
        paper: { role: 'dialog', 'aria-label': translate('huiji.look.title'), sx: { width: { xs: 1, sm: 480 } } },
      }}
    >
      <Box sx={{ display: 'flex', alignItems: 'center', p: 1, borderBottom: 1, borderColor: 'divider' }}>
        <IconButton
          aria-label={translate('huiji.look.before')}
          disabled={!neighbours.ArrowUp}
          onClick={() => turn(neighbours.ArrowUp)}
        >
          <ExpandLess />
        </IconButton>
        <IconButton
          aria-label={translate('huiji.look.after')}
          disabled={!neighbours.ArrowDown}
          onClick={() => turn(neighbours.ArrowDown)}
        >
          <ExpandMore />
        </IconButton>
        <Box sx={{ flex: 1 }} />
        <IconButton aria-label={translate('huiji.look.close')} onClick={close}>
          <Close />
        </IconButton>
      </Box>
      {id && <Looked key={id} resource={resource} id={id} />}
    </Drawer>
  );
}

function Looked({ resource, id }: { resource: ResourceMeta; id: string }) {
  const { data: row, error } = useGetOne<Row>(resource.path, { id }, { retry: false });
  const { actions: Acts = ActionButtons } = useOverride(resource.path);
  const createPath = useCreatePath();
  const translate = useTranslate();
  if (error) return <Typography sx={{ p: 2 }}>{error.message}</Typography>;
  if (!row) return <LinearProgress />;
  return (
    <RecordContextProvider value={row}>
      <Box sx={{ p: 2, overflowY: 'auto' }}>
        <Typography variant="h6" component="h2" sx={{ overflowWrap: 'anywhere' }}>
          {representation(resource, row)}
        </Typography>
        <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1, my: 1 }}>
          <Button
            component={Link}
            to={createPath({ resource: resource.path, id, type: 'show' })}
            variant="outlined"
            size="small"
          >
            {translate('huiji.look.whole')}
          </Button>
          <Acts resource={resource} row={row} />
        </Box>
        <Details resource={resource} />
      </Box>
    </RecordContextProvider>
  );
}
