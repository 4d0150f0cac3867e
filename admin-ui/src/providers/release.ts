// Which release of the panel the server holds ready. A page that was opened before an update goes on with the old one until it is
// loaded again: then the person is told, before something does not fit.

let opened: string | null = null;
let old = false;
const listeners = new Set<() => void>();

/** Every answer says it. */
export function noteRelease(release: string | null): void {
  opened ??= release;
  if (!release || release === opened || old) return;
  old = true;
  for (const listener of listeners) listener();
}

/** @returns what stops listening */
export function onOld(listener: () => void): () => void {
  listeners.add(listener);
  return () => void listeners.delete(listener);
}

export const isOld = (): boolean => old;
