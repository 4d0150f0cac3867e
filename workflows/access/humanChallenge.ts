// A task that costs a browser a second and a flood of requests a fortune. No third party sees the visitor.
import { type Challenge, createChallenge, type Payload, verifySolution } from 'altcha-lib';
import { deriveKey } from 'altcha-lib/algorithms/sha';
import { rateLimiter } from '../../models/store/queries/rateLimits.ts';
import { keyedHash } from '../../models/store/sql/crypto.ts';

const minutesValid = 10;
const signingKey = () => keyedHash('proof of work', 'human challenge');
const uses = rateLimiter('proof', 1, minutesValid * 60);

/** Find a counter so that SHA-256, `cost` times over salt + nonce + counter (uint32), begins with `keyPrefix`. */
export function newHumanChallenge(): Promise<Challenge> {
  return createChallenge({
    algorithm: 'SHA-256',
    cost: 2,
    keyPrefix: '000',
    deriveKey,
    hmacSignatureSecret: signingKey(),
    expiresAt: new Date(Date.now() + minutesValid * 60_000),
  });
}

/** True once for a solved challenge of ours; anything else is false. */
export async function isSolved(proof: unknown): Promise<boolean> {
  const payload = readPayload(proof);
  if (!payload) return false;
  const { challenge, solution } = payload;
  const { verified } = await verifySolution({ challenge, solution, deriveKey, hmacSignatureSecret: signingKey() });
  return verified && (await uses.take(challenge.signature as string)).allowed;
}

/** The object itself, or base64 of its JSON as the altcha widget sends it. */
function readPayload(proof: unknown): Payload | undefined {
  try {
    const read = typeof proof === 'string' ? JSON.parse(Buffer.from(proof.slice(0, 4000), 'base64').toString()) : proof;
    const { challenge, solution } = read as Payload;
    const { parameters, signature } = challenge;
    const whole =
      typeof parameters.nonce === 'string' && typeof signature === 'string' && Number.isInteger(solution.counter);
    return whole ? { challenge, solution } : undefined;
  } catch {
    return undefined;
  }
}
