import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { expect, test } from '@jest/globals';
import { config } from '../../config.ts';

const script = join(config.root, 'tests/jobs/longestSilence.mjs');

/** Milliseconds between two ticks, at most, on a host in this zone. */
async function longestSilence(TZ: string, from: string): Promise<number> {
  const { stdout } = await promisify(execFile)(
    process.execPath,
    ['--import', 'tsx', script, String(Date.parse(from))],
    { cwd: config.root, env: { ...process.env, TZ } },
  );
  return Number(stdout);
}

test.each([
  ['America/New_York', '2026-11-01T05:00:00Z'],
  ['America/New_York', '2026-03-08T06:00:00Z'],
  ['Australia/Lord_Howe', '2026-04-04T14:00:00Z'],
  ['Asia/Shanghai', '2026-11-01T05:00:00Z'],
])('the ticker beats every five seconds on a host in %s when its clock is set at %s', async (zone, from) =>
  expect(await longestSilence(zone, from)).toBe(5_000),
);
