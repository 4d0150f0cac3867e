// The floor: bare Express and one `pg` transaction of plain INSERTs that write the rows a submission of ours wrote.
// `/one` inserts a single row: what the simple creates of other products are held against.
import { randomBytes, randomUUID } from 'node:crypto';
import express from 'express';
import pg from 'pg';
import { config } from '../../config.ts';
import { announce } from './announce.ts';
import type { SampleTable } from './sampleRows.ts';

type Sample = { tables: SampleTable[]; ids: string[]; texts: string[]; accountId: string; accounts: string[] };

const pool = new pg.Pool({ connectionString: config.databaseUrl, max: 20 });
let sample: Sample;
let next = 0;
process.on('message', (message: Sample) => {
  sample = message;
  process.send?.({ ready: true });
});

const app = express();
app.use(express.json());
app.post('/one', async (request, response) => {
  const id = randomUUID();
  await pool.query({
    name: 'one',
    text: 'INSERT INTO bench_rows (id, process, data) VALUES ($1, $2, $3)',
    values: [id, request.body.process, JSON.stringify(request.body.data)],
  });
  response.status(201).json({ id });
});
app.post('/', async (request, response) => {
  const rename = newNames();
  const client = await pool.connect();
  try {
    await client.query('BEGIN');
    for (const { text, values, name } of sample.tables) {
      await client.query({ name, text, values: values.map((value) => (value === null ? null : rename(value))) });
    }
    await client.query('COMMIT');
  } catch (error) {
    await client.query('ROLLBACK');
    throw error;
  } finally {
    client.release();
  }
  response.status(201).json({ id: rename(sample.ids[0] as string), process: request.body.process });
});
announce(app.listen(0, '127.0.0.1'));

/** Every id and every text that must be unique gets a new one of the same length; the account is another one. */
function newNames(): (value: string) => string {
  const account = sample.accounts[next++ % sample.accounts.length] as string;
  const names = new Map<string, string>([[sample.accountId, account]]);
  for (const id of sample.ids) names.set(id, randomUUID());
  for (const text of sample.texts) names.set(text, `f${randomBytes(32).toString('hex')}`.slice(0, text.length));
  const pattern = new RegExp(
    [...names.keys()].map((name) => name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')).join('|'),
    'g',
  );
  return (value) => value.replace(pattern, (name) => names.get(name) as string);
}
