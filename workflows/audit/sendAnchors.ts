import { createHmac } from 'node:crypto';
import { config } from '../../config.ts';
import { logger } from '../../logger.ts';
import { type BlockAnchor, lastSent, noteSent, readBlockAnchors } from './anchors.ts';

/** Tells another place of the anchors it has not taken yet, in order. What it does not take is said aloud and tried again at the next seal. */
export async function sendAnchors(): Promise<void> {
  if (!config.auditAnchor.url) return;
  const last = Number(await lastSent());
  for (const anchor of ((await readBlockAnchors()) ?? []).filter(({ block, hash }) => hash && Number(block) > last)) {
    try {
      await send(anchor);
      await noteSent(anchor.block);
    } catch (error) {
      logger.error(
        { err: error, block: anchor.block },
        'an audit anchor was not taken; it is sent again at the next seal',
      );
      return;
    }
  }
}

/**
 * POST of the anchor as JSON with `Idempotency-Key` (block and hash) and, where a secret is
 * set, `X-Signature`: the hex HMAC-SHA256 of `timestamp.body`, `X-Timestamp` in seconds. @throws Error when it is not taken
 */
async function send(anchor: BlockAnchor): Promise<void> {
  const { url, secret } = config.auditAnchor;
  const body = JSON.stringify(anchor);
  const timestamp = String(Math.floor(Date.now() / 1000));
  const signature = secret && createHmac('sha256', secret).update(`${timestamp}.${body}`).digest('hex');
  const response = await fetch(url, {
    method: 'POST',
    body,
    redirect: 'error',
    signal: AbortSignal.timeout(10_000),
    headers: {
      'content-type': 'application/json',
      'idempotency-key': `${anchor.block}-${anchor.hash}`,
      'x-timestamp': timestamp,
      ...(signature ? { 'x-signature': signature } : {}),
    },
  });
  await response.body?.cancel();
  if (!response.ok) throw new Error(`the anchor endpoint answered ${response.status}`);
}
