// What is due today is due on the server's day, whatever clock and zone the reader's machine has.
import { useSyncExternalStore } from 'react';
import { dayIn } from '../../../civilDay.ts';
import type { Meta } from '../../../contract/meta.ts';

let today = () => dayIn('UTC')(new Date());

/** What the server's clock shows, at the moment it is told. */
export function setClock({ now, timezone }: Meta['clock']): void {
  const ahead = Date.parse(now) - Date.now();
  const dayThere = dayIn(timezone);
  today = () => dayThere(new Date(Date.now() + ahead));
}

/** 'YYYY-MM-DD' */
export const serverToday = (): string => today();

/** The same, drawn anew when a day ends. */
export const useToday = (): string => useSyncExternalStore(everySeconds, serverToday);

function everySeconds(look: () => void): () => void {
  const timer = setInterval(look, 15_000);
  return () => clearInterval(timer);
}
