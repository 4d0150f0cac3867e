// Several workers, as processes of their own, on one database, killed at random: what one leaves another must take up, once.
import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { config } from '../../config.ts';

export type Secrets = { fieldKey: { id: string; secret: Buffer }; hashKey: string };

/** A gateway that counts what it is asked to send, by idempotency key. */
export async function countingGateway() {
  const requests = new Map<string, number>();
  const server = createServer((request, response) => {
    request.resume().on('end', () => {
      const key = String(request.headers['idempotency-key']);
      requests.set(key, (requests.get(key) ?? 0) + 1);
      setTimeout(() => response.end(JSON.stringify({ id: key })), 3);
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    requests,
    url: `http://127.0.0.1:${port}/`,
    close: () => {
      server.closeAllConnections();
      return new Promise((resolve) => server.close(resolve));
    },
  };
}

export class Instances {
  private readonly running: ChildProcess[] = [];
  private readonly environment: NodeJS.ProcessEnv;

  constructor(databaseUrl: string, gatewayUrl: string, { fieldKey, hashKey }: Secrets) {
    this.environment = {
      ...process.env,
      NODE_ENV: 'development',
      DATABASE_URL: databaseUrl,
      DATA_DIR: mkdtempSync(join(tmpdir(), 'huiji-instances-')),
      FIELD_KEYS: `${fieldKey.id}:${fieldKey.secret.toString('base64')}`,
      HASH_KEY: hashKey,
      SMS_TRANSPORT: 'http',
      SMS_HTTP_URL: gatewayUrl,
      SMS_HTTP_SECRET: 'secret of the test gateway',
      LOG_LEVEL: 'warn',
    };
  }

  /** Resolves when the worker says that it works. */
  async start(): Promise<void> {
    const child = spawn(process.execPath, ['--import', 'tsx', 'jobs/main.ts'], {
      cwd: config.root,
      env: this.environment,
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    this.running.push(child);
    await new Promise<void>((resolve) => {
      child.stdout?.on('data', (text: Buffer) => text.includes('任务进程已启动') && resolve());
      child.once('exit', () => resolve());
    });
  }

  /** `kill -9` of one that runs, then another in its place. */
  async killOne(): Promise<void> {
    const [victim] = this.running.splice(Math.floor(Math.random() * this.running.length), 1);
    const gone = new Promise((resolve) => victim?.once('exit', resolve));
    victim?.kill('SIGKILL');
    await gone;
    await this.start();
  }

  /** Ctrl-C. @returns how long the slowest took, in ms. */
  async stop(): Promise<number> {
    const started = Date.now();
    await Promise.all(
      this.running.splice(0).map((child) => {
        if (child.exitCode !== null || child.signalCode !== null) return undefined;
        const gone = new Promise((resolve) => child.once('exit', resolve));
        child.kill('SIGINT');
        return gone;
      }),
    );
    return Date.now() - started;
  }
}
