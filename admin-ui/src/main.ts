// The first thing that runs: whoever is signed in gets the panel, everybody else the two boxes of the sign-in page, which need a
// fraction of it.
import type { Meta } from '../../contract/meta.ts';
import type { AdminSignIn } from '../../contract/session.ts';
import { ask } from './signIn/ask.ts';

const loadPanel = () => import('./panel.tsx');
/** What the panel is drawn from; asked for here, it is there when the panel is. */
const askMeta = () => ask<Meta>('GET', '/meta');

async function start(root: HTMLElement): Promise<void> {
  try {
    const meta = await askMeta();
    (await loadPanel()).renderPanel(root, meta);
  } catch (error) {
    if ((error as { status?: number }).status === 401) return showSignIn(root);
    (await import('./signIn/mountNoAnswer.tsx')).mountNoAnswer(root, error);
  }
}

async function showSignIn(root: HTMLElement): Promise<void> {
  const { mountSignIn } = await import('./signIn/mountSignIn.tsx');
  const unmount = mountSignIn(root, {
    signIn: async (credentials: AdminSignIn) => {
      await ask('POST', '/session', credentials);
      const [{ renderPanel }, meta] = await Promise.all([loadPanel(), askMeta().catch(() => undefined)]);
      unmount();
      renderPanel(root, meta);
    },
  });
  // Who types a secret means to come in: the panel comes while he types.
  root.addEventListener('input', ({ target }) => {
    if (target instanceof HTMLInputElement && /^(password|code)$/.test(target.name)) loadPanel().catch(() => undefined);
  });
}

const root = document.getElementById('root');
if (root) void start(root);
