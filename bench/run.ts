// `npm run bench -- NAME… [--rows N] [--rounds N] [--against COMMIT]`: measures, prints a table, writes bench/results/NAME.json.
// `--forget COMMIT` removes what a comparison with that commit has left.
import { fork } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { availableParallelism, tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import type { BenchOptions, Figure } from './support/figure.ts';
import { figureTable } from './support/printFigures.ts';

// Databases are kept here between runs, away from the data of the checkout. Set before anything reads the configuration.
process.env.DATA_DIR ??= join(tmpdir(), 'huiji-bench');
process.env.LOG_LEVEL ??= 'warn';

type Bench = (options: BenchOptions) => Promise<Figure[]>;
/** A file of this folder is a bench: it exports a function of its own name. */
const benches = filesIn('./').filter((name) => name !== 'run');
/** Those that know how to measure another commit. */
const comparable = filesIn('./against/earlier/');

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    rows: { type: 'string' },
    rounds: { type: 'string' },
    against: { type: 'string' },
    forget: { type: 'string' },
  },
});
if (values.forget) {
  const { forgetCommitTree } = await import('./against/trees.ts');
  forgetCommitTree(values.forget);
  process.exit();
}
const names = positionals.length ? positionals : values.against ? comparable : benches;
refuseUnknown('未知的测量', names, benches);
if (values.against) refuseUnknown('不能与其他提交相比（--against）的测量', names, comparable);

const [only, ...others] = names as [string, ...string[]];
if (others.length) for (const name of names) await inOwnProcess(name);
else await measure(only);
process.exit();

async function measure(name: string): Promise<void> {
  const { [name]: bench } = (await import(`./${name}.ts`)) as Record<string, Bench>;
  const { against } = values;
  const rounds = countOf('rounds') ?? (against ? 9 : 5);
  const figures = await (bench as Bench)({ rows: countOf('rows'), rounds, against });
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
function countOf(option: 'rows' | 'rounds'): number | undefined {
  const text = values[option];
  if (text === undefined) return undefined;
  const [, digits, unit = ''] = /^([1-9]\d*)([kM]?)$/.exec(text) ?? [];
  if (digits) return Number(digits) * (unit === 'M' ? 1_000_000 : unit === 'k' ? 1_000 : 1);
  console.error(`--${option} ${text}：须为正整数，可写作500k、1M / must be a positive whole number, 500k or 1M`);
  process.exit(1);
}

function filesIn(folder: string): string[] {
  const names = readdirSync(new URL(folder, import.meta.url)).filter((file) => file.endsWith('.ts'));
  return names.map((file) => file.replace('.ts', '')).sort();
}

function refuseUnknown(what: string, given: readonly string[], possible: readonly string[]): void {
  const unknown = given.filter((name) => !possible.includes(name));
  if (!unknown.length) return;
  console.error(`${what} ${unknown.join('、')}；可用：${possible.join('、')}`);
  process.exit(1);
}

function writeResult(name: string, figures: Figure[]): void {
  const folder = new URL('./results/', import.meta.url);
  mkdirSync(folder, { recursive: true });
  const { against } = values;
  const result = { bench: name, at: new Date().toISOString(), against, cores: availableParallelism(), figures };
  const file = against ? `${name}-against-${against.replace(/\W+/g, '-')}.json` : `${name}.json`;
  writeFileSync(new URL(file, folder), `${JSON.stringify(result, null, 2)}\n`);
}
