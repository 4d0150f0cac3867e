// LISTEN / NOTIFY: how the processes tell each other that documents or grants have changed. One connection of its own, reopened when it breaks.
import pg from 'pg';

type Listener = (payload: string) => void;
const listeners = new Map<string, Set<Listener>>();
let client: pg.Client | undefined;
let stopped = true;

export async function startListening(databaseUrl: string): Promise<void> {
  stopped = false;
  await open(databaseUrl);
}

export async function stopListening(): Promise<void> {
  stopped = true;
  const closing = client;
  client = undefined;
  await closing?.end().catch(() => undefined);
}

/** Calls back on every NOTIFY of the channel, and once with '' when the connection is opened: some may have been missed before. */
export function onNotify(channel: string, listener: Listener): () => void {
  const set = listeners.get(channel) ?? new Set();
  listeners.set(channel, set.add(listener));
  // A connection that breaks just now is reopened, and listens again to everything.
  if (client) ask(client, `LISTEN ${pg.escapeIdentifier(channel)}`).catch(() => undefined);
  return () => set.delete(listener);
}

const soonMs = 50;
const waiting = new Set<string>();

/** Tells all processes in a moment, once for all that asked meanwhile. Lost with this process, so only for what is also polled. */
export function notifySoon(channel: string): void {
  if (waiting.has(channel)) return;
  waiting.add(channel);
  setTimeout(() => {
    waiting.delete(channel);
    if (client) ask(client, 'SELECT pg_notify($1, $2)', [channel, '']).catch(() => undefined);
  }, soonMs).unref();
}

/** Tells who listens in this process, without waiting for the database to come back with it: its own change it sees at once. */
export const notifyHere = (channel: string): void => tell(listeners.get(channel), '');

const lastAnswer = new WeakMap<pg.Client, Promise<unknown>>();

/** One question after the other: the driver is to take no second one while it waits for the answer to the first. */
function ask(of: pg.Client, sql: string, parameters: unknown[] = []): Promise<unknown> {
  const before = lastAnswer.get(of) ?? Promise.resolve();
  const answer = before.catch(() => undefined).then(() => of.query(sql, parameters));
  lastAnswer.set(of, answer);
  return answer;
}

async function open(databaseUrl: string): Promise<void> {
  const opened = new pg.Client({ connectionString: databaseUrl, application_name: 'huiji-listen', keepAlive: true });
  opened.on('notification', ({ channel, payload }) => tell(listeners.get(channel), payload ?? ''));
  opened.on('error', () => reopenSoon(databaseUrl, opened));
  opened.on('end', () => reopenSoon(databaseUrl, opened));
  client = opened;
  const connected = opened.connect();
  lastAnswer.set(opened, connected);
  await connected;
  for (const channel of listeners.keys()) await ask(opened, `LISTEN ${pg.escapeIdentifier(channel)}`);
  for (const set of listeners.values()) tell(set, '');
}

function reopenSoon(databaseUrl: string, broken: pg.Client): void {
  if (stopped || client !== broken) return;
  client = undefined;
  broken.removeAllListeners();
  broken.on('error', () => undefined);
  void broken.end().catch(() => undefined);
  setTimeout(() => {
    if (stopped || client) return;
    open(databaseUrl).catch(() => client && reopenSoon(databaseUrl, client));
  }, 500).unref();
}

function tell(set: Iterable<Listener> | undefined, payload: string): void {
  for (const listener of set ?? []) listener(payload);
}
