// `npm run bench -- NAME… [--rows N] [--rounds N]`: measures, prints a table, writes bench/results/NAME.json.
import { fork } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, writeFileSync } from 'node:fs';
import { cpus, tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import type { BenchOptions, Figure } from './support/figure.ts';
import { figureTable } from './support/printFigures.ts';

// Databases are kept here between runs, away from the data of the checkout. Set before anything reads the configuration.
process.env.DATA_DIR ??= join(tmpdir(), 'huiji-bench');
process.env.LOG_LEVEL ??= 'warn';

const benches: Record<string, () => Promise<(options: BenchOptions) => Promise<Figure[]>>> = {
  submit: async () => (await import('./submit.ts')).submit,
  list: async () => (await import('./list.ts')).list,
  find: async () => (await import('./find.ts')).find,
  search: async () => (await import('./search.ts')).search,
  review: async () => (await import('./review.ts')).review,
  rules: async () => (await import('./rules.ts')).rules,
  hostile: async () => (await import('./hostile.ts')).hostile,
  bulk: async () => (await import('./bulk.ts')).bulk,
  instances: async () => (await import('./instances.ts')).instances,
  start: async () => (await import('./start.ts')).start,
};

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { rows: { type: 'string' }, rounds: { type: 'string', default: '5' } },
});
const names = positionals.length ? positionals : Object.keys(benches);
const unknown = names.filter((name) => !benches[name]);
if (unknown.length) {
  console.error(`未知的测量 ${unknown.join('、')}；可用：${Object.keys(benches).join('、')}`);
  process.exit(1);
}

const [only, ...others] = names as [string, ...string[]];
if (others.length) for (const name of names) await inOwnProcess(name);
else await measure(only);
process.exit();

async function measure(name: string): Promise<void> {
  const bench = await (benches[name] as () => Promise<(options: BenchOptions) => Promise<Figure[]>>)();
  const figures = await bench({ rows: rowCount(values.rows), rounds: Number(values.rounds) });
  console.log(`\n${figureTable(name, figures)}\n`);
  writeResult(name, figures);
}

/** What one bench has made the compiler believe must not slow down the next. */
async function inOwnProcess(name: string): Promise<void> {
  const options = Object.entries(values).flatMap(([key, value]) => [`--${key}`, value]);
  const child = fork(fileURLToPath(import.meta.url), [name, ...options], { execArgv: ['--import', 'tsx'] });
  const [code] = await once(child, 'exit');
  if (code !== 0) process.exitCode = 1;
}

/** '1M', '500k' or a plain number. */
function rowCount(text: string | undefined): number | undefined {
  if (text === undefined) return undefined;
  const [, digits, unit = ''] = /^(\d+)([kM]?)$/.exec(text) ?? [];
  if (!digits) throw new Error(`--rows ${text}: a number, 500k or 1M`);
  return Number(digits) * (unit === 'M' ? 1_000_000 : unit === 'k' ? 1_000 : 1);
}

function writeResult(name: string, figures: Figure[]): void {
  const folder = new URL('./results/', import.meta.url);
  mkdirSync(folder, { recursive: true });
  const machine = { node: process.versions.node, cores: cpus().length, processor: cpus()[0]?.model };
  const result = { bench: name, at: new Date().toISOString(), machine, figures };
  writeFileSync(new URL(`${name}.json`, folder), `${JSON.stringify(result, null, 2)}\n`);
}
