import { appendFileSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { compareSubjects } from '../../../bench/against/compare.ts';
import { startSubject } from '../../../bench/against/startSubject.ts';
import { openCommitTree, presentTree } from '../../../bench/against/trees.ts';
import { isReached } from '../../../bench/support/figure.ts';

const file = 'tests/bench/against/countingSubject.ts';
let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'huiji-compare-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

/** A subject whose n-th round measures n times `rows`. */
const start = (name: string, rows: number) =>
  startSubject({ ...presentTree, dataDir: join(folder, name) }, file, { rows, rounds: 3 });

describe('a comparison with another commit', () => {
  it('gives the median of the ratios of alternating rounds, with their spread', async () => {
    const order = join(folder, 'order');
    const [present, earlier] = [await start('present', 30), await start('earlier', 10)];
    const recorded = (name: string, subject: typeof present) => ({
      round: () => {
        appendFileSync(order, name);
        return subject.round();
      },
    });
    try {
      const sides = { present: recorded('P', present), earlier: recorded('E', earlier) };
      const [whole, first, second] = await compareSubjects(sides, 'perSecond', 3);
      expect(readFileSync(order, 'utf8')).toBe('PE PE EP PE'.replaceAll(' ', ''));
      expect(first).toMatchObject({ what: 'first: present ÷ earlier', value: 3, spread: [3, 3] });
      expect(second).toMatchObject({ what: 'second: present ÷ earlier', value: 1 });
      expect(whole?.value).toBeCloseTo(Math.sqrt(3));
    } finally {
      await present.stop();
      await earlier.stop();
    }
  });

  it('turns times round, so that slower is below one, and holds the whole to 0.95', async () => {
    const times = (...values: number[]) => ({ round: async () => ({ page: values.shift() as number }) });
    const [page] = await compareSubjects(
      { present: times(9, 10, 20, 10), earlier: times(9, 9, 9, 9) },
      'milliseconds',
      3,
    );
    expect(page).toMatchObject({ value: 0.9, spread: [0.45, 0.9], reach: { atLeast: 0.95 } });
    expect(page && isReached(page)).toBe(false);
  });

  it('refuses two sides that measured different things', async () => {
    const measuring = (name: string) => ({ round: async () => ({ [name]: 1 }) });
    await expect(
      compareSubjects({ present: measuring('page'), earlier: measuring('sheet') }, 'milliseconds', 1),
    ).rejects.toThrow('measured page in the present tree and sheet in the other');
  });

  it('says what a commit needs whose tree cannot be measured', async () => {
    const tree = { ...presentTree, dataDir: folder, commit: 'abc1234' };
    await expect(startSubject(tree, file, { rows: -1, rounds: 1 })).rejects.toThrow(
      /提交 abc1234 无法测量[\s\S]*written against the API of f82bad1[\s\S]*no negative rows/,
    );
  });

  it('refuses a commit that the repository does not have', () => {
    expect(() => openCommitTree('0000000')).toThrow('--against 0000000：本仓库没有这个提交');
  });
});
