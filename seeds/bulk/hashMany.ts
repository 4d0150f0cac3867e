// Keyed hashes for millions: what `keyedHash` gives, in half the time. HMAC written out as its two hashes over kept buffers.
import { createHash, hash } from 'node:crypto';
import { config } from '../../config.ts';
import { keyedHash } from '../../models/store/sql/crypto.ts';

export type HashMany = (clear: string) => string;

const block = 64;

/** Hashes short texts of one domain. Falls back to the store's own where that hashes otherwise, as under the GM profile. */
export function hashMany(domain: string): HashMany {
  const slow: HashMany = (clear) => keyedHash(clear, domain);
  const fast = hmacOf(Buffer.from(config.secrets.hash), domain);
  const sample = '320102199003070009';
  return fast(sample) === slow(sample) ? fast : slow;
}

function hmacOf(given: Buffer, domain: string): HashMany {
  const key = Buffer.alloc(block);
  (given.length > block ? createHash('sha256').update(given).digest() : given).copy(key);
  const begin = block + domain.length + 1;
  const inner = Buffer.concat([key.map((byte) => byte ^ 0x36), Buffer.from(`${domain}\0`), Buffer.alloc(block)]);
  const outer = Buffer.concat([key.map((byte) => byte ^ 0x5c), Buffer.alloc(32)]);
  return (clear) => {
    const size = inner.write(clear, begin, 'latin1');
    if (size !== clear.length) throw new Error('only short texts are hashed this way');
    outer.write(hash('sha256', inner.subarray(0, begin + size), 'binary'), block, 'latin1');
    return hash('sha256', outer, 'base64url');
  };
}
