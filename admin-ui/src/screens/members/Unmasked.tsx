import { Button, Dialog, DialogActions, DialogContent, DialogTitle, Typography } from '@mui/material';
import { useEffect, useState } from 'react';
import { useTranslate } from 'react-admin';
import type { Unmasked as Answer } from '../../../../contract/unmasked.ts';
import type { Title } from '../../../../contract/words.ts';
import { NamedRows } from '../../fields/NamedRows.tsx';
import type { ResultDialog } from '../../override.ts';
import { useWords } from '../../providers/useWords.ts';

const said = {
  title: { zh: '完整号码', en: 'The whole numbers' },
  until: { zh: '后自动遮住', en: 'until they are hidden again' },
} satisfies Record<string, Title>;

/** Whole numbers, for the minutes they may stay. */
export const Unmasked: ResultDialog = ({ value, onClose }) => {
  const { values, seconds } = value as Answer;
  const words = useWords();
  const translate = useTranslate();
  const [left, setLeft] = useState(seconds);
  useEffect(() => {
    const end = Date.now() + seconds * 1000;
    const timer = setInterval(() => {
      const now = Math.ceil((end - Date.now()) / 1000);
      setLeft(now);
      if (now <= 0) onClose();
    }, 1000);
    return () => clearInterval(timer);
  }, [seconds, onClose]);
  return (
    <Dialog open onClose={onClose} fullWidth maxWidth="xs" aria-labelledby="unmasked-title">
      <DialogTitle id="unmasked-title">{words(said.title)}</DialogTitle>
      <DialogContent>
        <NamedRows
          rows={values.map(({ name, title, value: whole }) => ({ name, title: words(title), value: whole }))}
        />
        <Typography variant="body2" sx={{ mt: 2, color: 'text.secondary' }}>
          {`${Math.floor(left / 60)}:${String(Math.max(left, 0) % 60).padStart(2, '0')} ${words(said.until)}`}
        </Typography>
      </DialogContent>
      <DialogActions>
        <Button onClick={onClose}>{translate('ra.action.close')}</Button>
      </DialogActions>
    </Dialog>
  );
};
