import type { Theme } from '@mui/material';
import { Alert, Box, Button, Dialog, DialogContent, TextField, Typography, useMediaQuery } from '@mui/material';
import { useQuery } from '@tanstack/react-query';
import { type KeyboardEvent, useEffect, useState } from 'react';
import type { NumberKind } from '../../../contract/search.ts';
import { requestJson, sentenceOf } from '../providers/requestJson.ts';
import { useWords } from '../providers/useWords.ts';
import { Hits } from './Hits.tsx';
import { LookUp } from './LookUp.tsx';
import { useSearchTitle } from './useSearchTitle.ts';
import { searchWords } from './words.ts';

const pause = 250;
const fewest = 2;
/** A passport, say: letters and digits that no name has. */
const mayBeDocument = /^[\w-]{5,30}$/;

/** Finds as one types; the arrows walk through what was found. */
export function SearchDialog({ onClose }: { onClose: () => void }) {
  const words = useWords();
  const isPhone = useMediaQuery<Theme>((theme) => theme.breakpoints.down('sm'));
  const [typed, setTyped] = useState('');
  const [asNumber, setAsNumber] = useState<NumberKind>();
  const q = useSettled(typed.trim());
  const { data, error, isFetching } = useQuery({
    queryKey: ['search', q],
    queryFn: () => requestJson('/search', { method: 'POST', send: { q } }).then(({ json }) => json),
    enabled: q.length >= fewest && asNumber === undefined,
    retry: false,
    gcTime: 0,
  });
  const number = asNumber ?? data?.number;
  const isNothing = data?.groups.length === 0 && !number && !isFetching;
  return (
    <Dialog open onClose={onClose} fullWidth maxWidth="sm" fullScreen={isPhone} aria-label={useSearchTitle()}>
      <DialogContent onKeyDown={walk} sx={{ minHeight: 320 }}>
        <Box sx={{ display: 'flex', gap: 1, alignItems: 'center' }}>
          <TextField
            autoFocus
            fullWidth
            type="search"
            label={words(searchWords.label)}
            value={typed}
            onChange={({ target }) => {
              setTyped(target.value);
              setAsNumber(undefined);
            }}
            helperText={words(searchWords.how)}
            slotProps={{ htmlInput: { maxLength: 100, autoComplete: 'off' } }}
          />
          {isPhone && <Close onClose={onClose} />}
        </Box>
        {error && (
          <Alert severity="error" sx={{ mt: 1 }}>
            {sentenceOf(error)}
          </Alert>
        )}
        {number ? (
          <LookUp key={`${number} ${q}`} by={number} number={q} onOpen={onClose} />
        ) : (
          data && <Hits groups={data.groups} q={q} onOpen={onClose} />
        )}
        {isNothing && <Typography sx={{ mt: 2 }}>{words(searchWords.nothing)}</Typography>}
        {isNothing && mayBeDocument.test(q) && (
          <Button onClick={() => setAsNumber('documentNumber')}>{words(searchWords.asDocument)}</Button>
        )}
      </DialogContent>
    </Dialog>
  );
}

const close = { zh: '关闭', en: 'Close' };

function Close({ onClose }: { onClose: () => void }) {
  const words = useWords();
  return <Button onClick={onClose}>{words(close)}</Button>;
}

/** Up and down from the box through the hits; Enter in the box opens the first. */
function walk(event: KeyboardEvent<HTMLElement>): void {
  const hits = [...event.currentTarget.querySelectorAll<HTMLElement>('[data-hit]')];
  const at = hits.indexOf(document.activeElement as HTMLElement);
  const isInBox = (event.target as HTMLElement).getAttribute('type') === 'search';
  if (event.key === 'Enter' && isInBox) hits[0]?.click();
  const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
  if (!step || (at < 0 && !isInBox)) return;
  event.preventDefault();
  hits[Math.min(Math.max(at + step, 0), hits.length - 1)]?.focus();
}

/** What was typed, once the typing pauses. */
function useSettled(typed: string): string {
  const [settled, setSettled] = useState(typed);
  useEffect(() => {
    const timer = setTimeout(() => setSettled(typed), pause);
    return () => clearTimeout(timer);
  }, [typed]);
  return settled;
}
