import { createHmac } from 'node:crypto';

/** Headers of a JSON body that the other side can check: `X-Signature`, the hex HMAC-SHA256 of `timestamp.body` under the shared secret, and `X-Timestamp` in seconds. */
export function signedBody(body: string, secret: string): Record<string, string> {
  const timestamp = String(Math.floor(Date.now() / 1000));
  return {
    'content-type': 'application/json',
    'x-timestamp': timestamp,
    'x-signature': createHmac('sha256', secret).update(`${timestamp}.${body}`).digest('hex'),
  };
}
