import { createRoot } from 'react-dom/client';
import type { Meta } from '../../contract/meta.ts';
import { App } from './App.tsx';
import { holdMeta } from './providers/meta.ts';

/** `meta`: where it is known already, it is not asked for again. */
export function renderPanel(root: HTMLElement, meta?: Meta): void {
  if (meta) holdMeta(meta);
  createRoot(root).render(<App />);
}
