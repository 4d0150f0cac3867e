// A real instance as an operator runs it: production settings, a proxy that ends TLS before it, invitations by a gateway for text
// messages and by mail. What was sent is in `inbox`, what it prints in `said()`.
import { type ChildProcess, spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer, request as forward } from 'node:http';
import { createServer as createTlsServer } from 'node:https';
import type { AddressInfo, Server } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { generate } from 'selfsigned';
import { SMTPServer } from 'smtp-server';
import { emptyDatabase } from './database.ts';
import { freePort } from './freePort.ts';

export type Production = {
  url: string;
  /** The newest message to a phone, once there is one. */
  lastMessage(phone: string): Promise<string>;
  /** Its data folder. */
  folder: string;
  /** Of those who watch over it. */
  operationsToken: string;
  inbox: { to: string; text: string }[];
  said(): string;
  eventually(holds: () => boolean, patience?: number): Promise<void>;
  stop(): Promise<void>;
};

const root = new URL('../..', import.meta.url).pathname;

export async function startProduction(): Promise<Production> {
  const inbox: Production['inbox'] = [];
  const servers: { close(): unknown }[] = [];
  let said = '';
  const folder = mkdtempSync(join(tmpdir(), 'huiji-production-'));
  const database = await emptyDatabase();
  const listen = (server: Server) => listening(server, servers);
  const gateway = await listen(
    createServer((request, response) => {
      let body = '';
      request.on('data', (chunk) => (body += chunk));
      request.on('end', () => {
        const { to, text } = JSON.parse(body) as { to: string; text: string };
        inbox.push({ to, text });
        response.end(JSON.stringify({ id: 'sent' }));
      });
    }),
  );
  const mail = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    onData(stream, session, done) {
      let text = '';
      stream.on('data', (chunk) => (text += chunk));
      stream.on('end', () => {
        for (const { address } of session.envelope.rcptTo) inbox.push({ to: address, text: decoded(text) });
        done();
      });
    },
  });
  await new Promise<void>((resolve) => mail.listen(0, '127.0.0.1', resolve));
  servers.push(mail);
  const inner = await freePort();
  const { private: key, cert } = await generate([{ name: 'commonName', value: 'localhost' }]);
  const proxy = await listen(
    createTlsServer({ key, cert }, (request, response) => {
      const headers = { ...request.headers, 'x-forwarded-for': '198.51.100.7', 'x-forwarded-proto': 'https' };
      const { method, url } = request;
      const onward = forward({ host: '127.0.0.1', port: inner, method, path: url, headers }, (answer) => {
        response.writeHead(answer.statusCode ?? 502, answer.headers);
        answer.pipe(response);
      });
      onward.on('error', () => response.writeHead(502).end());
      request.pipe(onward);
    }),
  );
  const url = `https://localhost:${proxy}`;
  const secret = () => randomBytes(32).toString('base64');
  const operationsToken = secret();
  const app: ChildProcess = spawn(process.execPath, ['prepare.mjs', 'start'], {
    cwd: root,
    env: {
      PATH: process.env.PATH ?? '',
      ...{ NODE_ENV: 'production', DEMO: '0', DATA_DIR: folder, DATABASE_URL: database.url, LOG_LEVEL: 'info' },
      ...{ PORT: String(inner), HOST: '127.0.0.1', ORIGIN: url, TRUST_PROXY: '1' },
      ...{ SMS_TRANSPORT: 'http', SMS_HTTP_URL: `http://127.0.0.1:${gateway}/`, SMS_HTTP_SECRET: secret() },
      SMTP_URL: `smtp://127.0.0.1:${(mail.server.address() as AddressInfo).port}`,
      ...{ SESSION_SECRET: secret(), HASH_KEY: secret(), QR_SECRET: secret(), OPERATIONS_TOKEN: operationsToken },
      ...{ FIELD_KEYS: `k1:${secret()}`, CARD_KEYS: `c1:${secret()}` },
    },
  });
  for (const stream of [app.stdout, app.stderr]) stream?.on('data', (chunk) => (said += chunk));
  const eventually: Production['eventually'] = async (holds, patience = 20_000) => {
    for (let waited = 0; waited < patience; waited += 200) {
      if (holds()) return;
      await new Promise((resolve) => setTimeout(resolve, 200));
    }
    throw new Error(`it did not happen in time; the server said:\n${said.slice(-3000)}`);
  };
  await eventually(() => said.includes('/first-visit/'), 90_000);
  return {
    ...{ url, folder, inbox, operationsToken, eventually, said: () => said },
    lastMessage: async (phone) => {
      const newest = () => inbox.findLast(({ to }) => to === phone)?.text;
      await eventually(() => newest() !== undefined);
      return newest() ?? '';
    },
    stop: async () => {
      const ended = new Promise((resolve) => app.once('exit', resolve));
      app.kill('SIGINT');
      await ended;
      for (const server of servers) server.close();
      await database.drop();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

async function listening(server: Server, servers: { close(): unknown }[]): Promise<number> {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  servers.push(server);
  return (server.address() as AddressInfo).port;
}

/** The text of a mail as it came: quoted-printable or base64. */
function decoded(mail: string): string {
  const [, body = ''] = mail.split(/\r\n\r\n([\s\S]*)/);
  if (/Content-Transfer-Encoding: base64/i.test(mail)) return Buffer.from(body, 'base64').toString('utf8');
  const bytes = body
    .replace(/=\r\n/g, '')
    .replace(/=([0-9A-F]{2})/g, (_, hex) => String.fromCharCode(Number.parseInt(hex, 16)));
  return Buffer.from(bytes, 'latin1').toString('utf8');
}
