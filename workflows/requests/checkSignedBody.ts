import { createHmac, timingSafeEqual } from 'node:crypto';
import { NotSignedIn } from '../../errors.ts';

/** A request signed earlier, or later by our clock, is a repetition of a request that somebody has seen. */
const secondsFresh = 300;

type Signed = { body: Buffer; timestamp: string | undefined; signature: string | undefined };

/** The other side of `signedBody`. @throws NotSignedIn where another secret signed it, or too long ago */
export function checkSignedBody({ body, timestamp = '', signature = '' }: Signed, secret: string): void {
  const wanted = createHmac('sha256', secret).update(`${timestamp}.`).update(body).digest();
  const given = Buffer.from(signature, 'hex');
  if (given.length !== wanted.length || !timingSafeEqual(given, wanted))
    throw new NotSignedIn(
      'foreign-signature',
      '签名不对：X-Signature 应为 HMAC-SHA256(密钥, X-Timestamp + "." + 请求内容) 的十六进制',
      'Wrong signature: X-Signature is the hex HMAC-SHA256 of X-Timestamp, a dot and the body under the shared secret',
    );
  const age = Math.abs(Date.now() / 1000 - Number(timestamp));
  if (!(age <= secondsFresh))
    throw new NotSignedIn(
      'old-signature',
      `签名时间 X-Timestamp 与现在相差超过${secondsFresh / 60}分钟，请核对时钟后重新签名`,
      `X-Timestamp is more than ${secondsFresh / 60} minutes from now; check the clock and sign again`,
    );
}
