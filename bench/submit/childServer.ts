import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';

export type ChildServer = {
  url: string;
  process: ChildProcess;
  tell(message: object): Promise<void>;
  stop(): Promise<void>;
};

/** A server of this folder in a process of its own, so that the load does not run in the process it loads. */
export async function childServer(file: string, env: Record<string, string>): Promise<ChildServer> {
  const path = fileURLToPath(new URL(file, import.meta.url));
  const child = fork(path, {
    execArgv: ['--import', 'tsx'],
    env: { ...process.env, ...env },
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
  });
  const message = (await Promise.race([once(child, 'message'), once(child, 'exit')]))[0] as { port?: number } | number;
  if (typeof message !== 'object' || !message?.port) throw new Error(`${file} did not start`);
  return {
    url: `http://127.0.0.1:${message.port}`,
    process: child,
    tell: async (what) => {
      const answered = once(child, 'message');
      child.send(what);
      await answered;
    },
    stop: async () => {
      const ended = once(child, 'exit');
      child.kill();
      await ended;
    },
  };
}
