// The first thing that runs: whoever is signed in gets the panel, everybody else the two boxes of the sign-in page, which need a
// fraction of it.
import type { AdminSignIn } from '../../contract/session.ts';
import { ask } from './signIn/ask.ts';

const loadPanel = () => import('./panel.tsx');

async function start(root: HTMLElement): Promise<void> {
  if (await isSignedIn()) return (await loadPanel()).renderPanel(root);
  const { mountSignIn } = await import('./signIn/mountSignIn.tsx');
  const unmount = mountSignIn(root, {
    signIn: async (credentials: AdminSignIn) => {
      await ask('POST', '/session', credentials);
      const { renderPanel } = await loadPanel();
      unmount();
      renderPanel(root);
    },
  });
}

/** Where the server does not answer, the panel says so. */
const isSignedIn = (): Promise<boolean> =>
  ask('GET', '/session').then(
    () => true,
    (error) => error?.status !== 401,
  );

const root = document.getElementById('root');
if (root) void start(root);
