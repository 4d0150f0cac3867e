// Counters that every process shares, so that a limit holds however many servers answer.
import { RateLimiterPostgres, type RateLimiterRes } from 'rate-limiter-flexible';
import type { Distribution } from '../../descriptor/types.ts';
import { keyedHash } from '../sql/crypto.ts';
import { query } from '../sql/sql.ts';

/** @public Read from every file that owns tables by the law of distribution. */
export const distribution: Record<string, Distribution> = { rate_limits: 'local' };

export type Taken = { allowed: boolean; used: number; retryAfter: number };
export type RateLimiter = {
  /** Counts one more. */
  take(subject: string): Promise<Taken>;
  /** What has been counted, without counting. */
  peek(subject: string): Promise<Taken>;
  block(subject: string, seconds: number): Promise<void>;
  forget(subject: string): Promise<void>;
};

const storeClient = {
  query: async ({ text, values }: { text: string; values: unknown[] }) => {
    const rows = await query(text, values);
    return { rows, rowCount: rows.length };
  },
};

/** `points` in `seconds` per subject. Subjects (phones, addresses, names) are kept as keyed hashes only. */
export function rateLimiter(name: string, points: number, seconds: number): RateLimiter {
  const limiter = new RateLimiterPostgres({
    storeClient,
    storeType: 'pool',
    tableName: 'rate_limits',
    tableCreated: true,
    clearExpiredByTimeout: false,
    keyPrefix: name,
    points,
    duration: seconds,
  });
  const keyOf = (subject: string) => keyedHash(subject, 'rate');
  const taken = (result: RateLimiterRes | null): Taken => ({
    allowed: !result || result.consumedPoints <= points,
    used: result?.consumedPoints ?? 0,
    retryAfter: Math.max(0, Math.ceil((result?.msBeforeNext ?? 0) / 1000)),
  });
  return {
    take: async (subject) => taken(await limiter.consume(keyOf(subject)).catch(refusal)),
    peek: async (subject) => taken(await limiter.get(keyOf(subject))),
    block: async (subject, length) => void (await limiter.block(keyOf(subject), length)),
    forget: async (subject) => void (await limiter.delete(keyOf(subject))),
  };
}

/** The library rejects with the count when the limit is passed, and with an Error when the database fails. */
function refusal(reason: unknown): RateLimiterRes {
  if (reason instanceof Error) throw reason;
  return reason as RateLimiterRes;
}

export async function forgetExpiredLimits(): Promise<void> {
  await query('DELETE FROM rate_limits WHERE expire < $1', [Date.now()]);
}
