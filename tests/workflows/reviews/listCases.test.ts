import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { systemActor } from '../../../models/store/gates/actor.ts';
import { find, findOne } from '../../../models/store/sql/find.ts';
import { query } from '../../../models/store/sql/sql.ts';
import { readFile } from '../../../workflows/files/readFile.ts';
import { reviewBatch } from '../../../workflows/reviews/reviewBatch.ts';
import { reviewActor, runRound } from '../../../workflows/reviews/runRound.ts';
import { startRound } from '../../../workflows/reviews/startRound.ts';
import { buildAdmin } from '../../support/build.ts';
import { lightOf, makeCases, makeUnion, openReviews } from './openReviews.ts';

let close: () => Promise<void>;
beforeAll(async () => {
  close = await openReviews();
});
afterAll(() => close());

async function linesOf(fileId: string): Promise<string[]> {
  const { content } = await readFile(systemActor, fileId);
  const chunks: Buffer[] = [];
  for await (const chunk of content) chunks.push(chunk);
  return Buffer.concat(chunks).toString('utf8').trimEnd().split('\r\n');
}

it('a dry run lists every case once, with union, verdict and why, also when it was interrupted', async () => {
  const union = await makeUnion('=某"工会"');
  const cases = await makeCases(
    union,
    Array.from({ length: 25 }, (_, index) => lightOf(index)),
  );
  const admin = await buildAdmin(union);
  const round = await startRound(admin, { unionId: union.id, dryRun: true });
  await reviewBatch(reviewActor, round.id, union.path, 10);
  expect(await findOne('reviewRound', { id: round.id })).toMatchObject({ done: 10, fileId: null });
  const { fileId } = await runRound(round.id, { batch: 10 });
  const [head, ...lines] = await linesOf(String(fileId));
  expect(head).toBe('\ufeff"办件编号","工会","结论","原因","怎样改正"');
  expect(lines.map((line) => line.slice(1, 8))).toEqual(cases.map(({ number }) => number));
  expect(lines[0]).toBe(`"${cases[0]?.number}","'=某""工会""","通过","",""`);
  expect(lines[2]).toMatch(/"不通过","未满16周岁（劳动法第十五条）"/);
  expect(lines[4]).toMatch(/"转人工"/);
  const file = await findOne('file', { id: String(fileId) });
  expect(file).toMatchObject({ type: 'csv', unionId: union.id, ownerId: admin.accountId, recordKind: 'reviewRound' });
  const [{ bytes } = { bytes: 0 }] = await query<{ bytes: number }>(
    'SELECT sum(length(sealed) - 28)::int AS bytes FROM file_chunks WHERE file_id = $1',
    [fileId],
  );
  expect(file?.size).toBe(bytes);
  expect(await readFile(admin, String(fileId))).toMatchObject({ media: 'text/csv; charset=utf-8' });
});

it('a round that decides, and a dry run of no cases, have no list', async () => {
  const union = await makeUnion();
  const dry = await startRound(systemActor, { unionId: union.id, dryRun: true });
  expect(await runRound(dry.id)).toMatchObject({ state: 'finished', fileId: null });
  await makeCases(union, ['green']);
  const round = await startRound(systemActor, { unionId: union.id });
  expect(await runRound(round.id)).toMatchObject({ approved: 1, fileId: null });
  expect(await find('file', { unionId: union.id })).toEqual([]);
});
