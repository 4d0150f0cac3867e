// Where SMS providers say what became of messages.
import { config } from '../../config.ts';
import { NotFound } from '../../errors.ts';
import { takeReceipts } from '../../workflows/notices/takeReceipts.ts';
import { checkSignedBody } from '../../workflows/requests/checkSignedBody.ts';
import { route } from '../declaration/route.ts';

const { receiptSecrets } = config.sms;

const providerOf = (name: unknown): keyof typeof receiptSecrets => {
  const provider = (['first', 'second'] as const).find((each) => each === name);
  if (provider && receiptSecrets[provider]) return provider;
  throw new NotFound(
    '没有这个短信通道，或没有为它设置回执密钥',
    'There is no such SMS provider, or no secret is set for its receipts',
  );
};

export const receipts = route({
  method: 'POST',
  path: '/receipts/:provider',
  who: 'anyone',
  title: '短信通道的送达回执',
  headers: {
    'X-Timestamp': '签名时的 Unix 秒数',
    'X-Signature': 'HMAC-SHA256（密钥，X-Timestamp + "." + 请求内容）的十六进制',
  },
  bytes: 256_000,
  body: 'DeliveryReceipts',
  answer: 'ReceiptsTaken',
  signed(request, body) {
    const secret = receiptSecrets[providerOf(request.params.provider)];
    checkSignedBody({ body, timestamp: request.get('X-Timestamp'), signature: request.get('X-Signature') }, secret);
  },
  run: ({ params, body }) => takeReceipts(providerOf(params.provider), body.receipts),
});
