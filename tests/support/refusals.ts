import { expect } from '@jest/globals';
import { query } from '../../models/store/sql/sql.ts';
import type { Answer } from './client.ts';

/** How many rows every table has, and a sum over all their texts: any write shows. */
export async function everything(): Promise<unknown> {
  const tables = await query<{ name: string }>(
    "SELECT table_name AS name FROM information_schema.tables WHERE table_schema = 'public' AND table_name NOT IN ('sessions', 'rate_limits') ORDER BY 1",
  );
  return Promise.all(
    tables.map(async ({ name }) => [
      name,
      (
        await query(`SELECT count(*)::int AS rows, md5(string_agg(t::text, '' ORDER BY t::text)) AS sum FROM ${name} t`)
      )[0],
    ]),
  );
}

/** A problem document, whole, and telling nothing of what is inside. */
export function expectProblem(answer: Answer, statuses: readonly number[]): void {
  expect(statuses).toContain(answer.status);
  expect(answer.headers.get('content-type')).toMatch(/^application\/problem\+json/);
  expect(answer.body).toMatchObject({
    type: `urn:huiji:problem:${answer.body.code}`,
    title: expect.any(String),
    status: answer.status,
    detail: expect.stringMatching(/\p{Script=Han}/u),
    errors: expect.any(Array),
    id: expect.any(String),
  });
  expect(answer.text).not.toMatch(/SELECT|sequelize|at \w+ \(|node_modules|[a-z]:\d+:\d+/i);
}
