import { Button, Dialog, DialogActions, DialogContent, DialogContentText, DialogTitle } from '@mui/material';
import { useEffect, useState } from 'react';
import { useLogout, useTranslate } from 'react-admin';

const key = 'huiji.lastActive';
const signs = ['pointerdown', 'keydown', 'wheel', 'touchstart'];
const warnSeconds = 60;
const usualMinutes = 15;

/** Warns a minute before, then signs out. The time is shared by all tabs: work in one keeps the others open. */
export function IdleSignOut({ minutes = usualMinutes }: { minutes?: number }) {
  const [left, setLeft] = useState(Number.POSITIVE_INFINITY);
  const logout = useLogout();
  const translate = useTranslate();
  const isWarning = left <= warnSeconds;

  useEffect(() => {
    const mark = () => localStorage.setItem(key, String(Date.now()));
    const note = () => {
      // Once the warning is up only its button counts: a stray wheel is no decision.
      if (secondsLeft(minutes) > warnSeconds) mark();
    };
    mark();
    for (const sign of signs) window.addEventListener(sign, note, { passive: true });
    const timer = setInterval(() => {
      const seconds = secondsLeft(minutes);
      setLeft(seconds <= warnSeconds ? seconds : Number.POSITIVE_INFINITY);
      if (seconds <= 0) logout();
    }, 1000);
    return () => {
      for (const sign of signs) window.removeEventListener(sign, note);
      clearInterval(timer);
    };
  }, [minutes, logout]);

  const stay = () => {
    localStorage.setItem(key, String(Date.now()));
    setLeft(Number.POSITIVE_INFINITY);
  };
  return (
    <Dialog open={isWarning} role="alertdialog" aria-labelledby="idle-title">
      <DialogTitle id="idle-title">{translate('huiji.idle.title')}</DialogTitle>
      <DialogContent>
        <DialogContentText>
          {translate('huiji.idle.body', { seconds: Math.max(0, Math.round(left)) })}
        </DialogContentText>
      </DialogContent>
      <DialogActions>
        <Button variant="contained" onClick={stay} autoFocus>
          {translate('huiji.idle.stay')}
        </Button>
      </DialogActions>
    </Dialog>
  );
}

const secondsLeft = (minutes: number) =>
  (Number(localStorage.getItem(key) ?? Date.now()) + minutes * 60_000 - Date.now()) / 1000;
