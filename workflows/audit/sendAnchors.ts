import { config } from '../../config.ts';
import { logger } from '../../logger.ts';
import { signedBody } from '../requests/signedBody.ts';
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

/** POST of the anchor, signed by `signedBody`, with `Idempotency-Key` (block and hash). @throws Error when it is not taken */
async function send(anchor: BlockAnchor): Promise<void> {
  const { url, secret } = config.auditAnchor;
  const body = JSON.stringify(anchor);
  const response = await fetch(url, {
    method: 'POST',
    body,
    redirect: 'error',
    signal: AbortSignal.timeout(10_000),
    headers: { 'idempotency-key': `${anchor.block}-${anchor.hash}`, ...signedBody(body, secret) },
  });
  await response.body?.cancel();
  if (!response.ok) throw new Error(`the anchor endpoint answered ${response.status}`);
}
