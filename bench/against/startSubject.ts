import { fork } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { BootError } from '../../errors.ts';
import type { Answer, Measured, Request, SubjectOptions } from './subject.ts';
import type { Tree } from './trees.ts';

export type RunningSubject = {
  /** What the subject said when it was ready. */
  prepared: unknown;
  round(): Promise<Measured>;
  stop(): Promise<void>;
};

/**
 * Starts `file` of a tree as a subject, with a database of its own, and waits until it is prepared.
 * @throws BootError when it cannot: a commit with another API needs subjects written against it.
 */
export async function startSubject(tree: Tree, file: string, options: SubjectOptions): Promise<RunningSubject> {
  const child = fork(join(tree.root, file), {
    cwd: tree.root,
    execArgv: ['--import', 'tsx'],
    env: { ...process.env, DATABASE_URL: '', DATA_DIR: tree.dataDir },
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
  });
  const exited = once(child, 'exit').then((): Answer => ({ error: 'ended' }));
  const tell = async (request: Request): Promise<unknown> => {
    const answered = once(child, 'message').then(([answer]) => answer as Answer);
    child.send(request, () => {});
    const answer = await Promise.race([answered, exited]);
    if ('error' in answer) throw new Error(`${file}, ${request.ask}: ${answer.error}`);
    return answer.answer;
  };
  const stop = async () => {
    await tell({ ask: 'stop' });
    child.disconnect();
    await exited;
  };
  try {
    return {
      prepared: await tell({ ask: 'prepare', options }),
      round: async () => (await tell({ ask: 'round' })) as Measured,
      stop,
    };
  } catch (error) {
    if (child.connected) child.disconnect();
    await exited;
    throw tree.commit ? refusal(tree.commit, file, error as Error) : error;
  }
}

function refusal(commit: string, file: string, error: Error): BootError {
  return new BootError([
    `提交 ${commit} 无法测量：${file} 按 f82bad1 的接口写成，接口不同的提交需要另写 / commit ${commit} cannot be measured: ` +
      `${file} is written against the API of f82bad1, a commit with another API needs subjects of its own (${error.message})`,
  ]);
}
