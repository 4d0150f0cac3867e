import {
  Alert,
  Button,
  Checkbox,
  Dialog,
  DialogActions,
  DialogContent,
  DialogTitle,
  FormControlLabel,
  TextField,
} from '@mui/material';
import { useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { useCreate, useListContext, useNotify, useStore } from 'react-admin';
import type { ResourceMeta } from '../../../contract/meta.ts';
import { currentMeta } from '../providers/meta.ts';
import { sentenceOf } from '../providers/requestJson.ts';
import { useWords } from '../providers/useWords.ts';
import { viewTabsKey } from './useViewTabs.ts';
import { viewWords } from './words.ts';

/** Keeps filter, order and columns of a list as they are now. */
export function KeepView({ resource }: { resource: ResourceMeta }) {
  const words = useWords();
  const [isOpen, setIsOpen] = useState(false);
  return (
    <>
      <Button size="small" onClick={() => setIsOpen(true)}>
        {words(viewWords.keep)}
      </Button>
      {isOpen && <KeepDialog resource={resource} onClose={() => setIsOpen(false)} />}
    </>
  );
}

function KeepDialog({ resource, onClose }: { resource: ResourceMeta; onClose: () => void }) {
  const words = useWords();
  const notify = useNotify();
  const queries = useQueryClient();
  const { filterValues, sort } = useListContext();
  const [hiddenColumns] = useStore<string[]>(`${resource.path}.datatable`, []);
  const [title, setTitle] = useState('');
  const [isShared, setIsShared] = useState(false);
  const [create, { isPending, error }] = useCreate();
  const keep = (event: FormEvent) => {
    event.preventDefault();
    create(
      'listViews',
      {
        data: {
          title: title.trim(),
          listed: resource.name,
          state: isShared ? 'shared' : 'private',
          unionId: currentMeta()?.me.powers[0]?.unionId,
          filter: filterValues,
          sortField: sort.field,
          sortOrder: sort.order,
          hiddenColumns,
        },
      },
      {
        onSuccess: async () => {
          await queries.invalidateQueries({ queryKey: viewTabsKey(resource.path) });
          notify(words(viewWords.kept), { type: 'success' });
          onClose();
        },
      },
    );
  };
  return (
    <Dialog open onClose={onClose} fullWidth maxWidth="xs" aria-labelledby="keep-view">
      <form onSubmit={keep}>
        <DialogTitle id="keep-view">{words(viewWords.keep)}</DialogTitle>
        <DialogContent>
          <TextField
            autoFocus
            required
            fullWidth
            margin="dense"
            label={words(viewWords.name)}
            value={title}
            onChange={({ target }) => setTitle(target.value)}
            slotProps={{ htmlInput: { maxLength: 30 } }}
          />
          <FormControlLabel
            control={<Checkbox checked={isShared} onChange={(_, checked) => setIsShared(checked)} />}
            label={words(viewWords.share)}
          />
          {Boolean(error) && <Alert severity="error">{sentenceOf(error)}</Alert>}
        </DialogContent>
        <DialogActions>
          <Button onClick={onClose}>{words(viewWords.cancel)}</Button>
          <Button type="submit" variant="contained" disabled={isPending || !title.trim()}>
            {words(viewWords.save)}
          </Button>
        </DialogActions>
      </form>
    </Dialog>
  );
}
