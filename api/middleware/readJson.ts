import { refuseBrokenInput } from './refuseBrokenInput.ts';
import { malformed } from './understandError.ts';

/** Bytes that were read whole, as JSON held to the same rules as any other body. */
export function readJson(bytes: Buffer): unknown {
  let body: unknown;
  try {
    body = JSON.parse(bytes.toString('utf8'));
  } catch {
    throw malformed();
  }
  refuseBrokenInput(body);
  return body;
}
