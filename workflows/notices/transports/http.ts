import { signedBody } from '../../requests/signedBody.ts';
import { PermanentFailure, type Transport } from './transport.ts';

type Settings = { url: string; secret: string; timeoutMs?: number };

/** A gateway is given whole texts; how long they may be is its own affair. */
const words: Record<number, string> = {
  401: '不认可我们的签名，请核对密钥',
  403: '不认可我们的签名，请核对密钥',
  404: '的地址不对',
  413: '拒收：短信内容过长',
  422: '拒收：号码或内容不合要求',
};

/**
 * Any gateway that takes a POST, signed by `signedBody`: `{id, to, text, template, variables}`, with `Idempotency-Key` (the notice's id).
 * 408, 425, 429 and 5xx are tried again, other refusals are final.
 */
export function httpTransport({ url, secret, timeoutMs = 10_000 }: Settings): Transport {
  return {
    name: 'http',
    async send({ id, to, body: text, template, variables }) {
      const body = JSON.stringify({ id, to, text, template, variables });
      const response = await fetch(url, {
        method: 'POST',
        body,
        redirect: 'error',
        signal: AbortSignal.timeout(timeoutMs),
        headers: { 'idempotency-key': id, ...signedBody(body, secret) },
      });
      if (response.ok) return readId(await response.text());
      await response.body?.cancel();
      const said = `短信网关${words[response.status] ?? `答复 ${response.status}`}`;
      throw response.status < 500 && ![408, 425, 429].includes(response.status)
        ? new PermanentFailure(said)
        : new Error(said);
    },
  };
}

function readId(text: string): string | null {
  try {
    const id = (JSON.parse(text) as { id?: unknown }).id;
    return id === undefined || id === null ? null : String(id).slice(0, 100);
  } catch {
    return null;
  }
}
