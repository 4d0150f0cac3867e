// Which release of the panel the server holds ready. A page that was opened before an update goes on with the old one until it is
// loaded again: then the person is told, before something does not fit.
import { useSyncExternalStore } from 'react';

let opened: string | null = null;
let isOld = false;
const listeners = new Set<() => void>();

/** Every answer says it. */
export function noteRelease(release: string | null): void {
  opened ??= release;
  if (!release || release === opened || isOld) return;
  isOld = true;
  for (const listener of listeners) listener();
}

const subscribe = (listener: () => void) => {
  listeners.add(listener);
  return () => listeners.delete(listener);
};

export const useIsOld = (): boolean => useSyncExternalStore(subscribe, () => isOld);
