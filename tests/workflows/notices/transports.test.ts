import { createHmac } from 'node:crypto';
import { createServer, type IncomingMessage, type Server } from 'node:http';
import { type AddressInfo, createServer as createTcpServer } from 'node:net';
import { afterEach, describe, expect, it } from '@jest/globals';
import { SMTPServer } from 'smtp-server';
import { aliyunTransport } from '../../../workflows/notices/transports/aliyun.ts';
import { httpTransport } from '../../../workflows/notices/transports/http.ts';
import { smtpTransport } from '../../../workflows/notices/transports/smtp.ts';
import { tencentTransport } from '../../../workflows/notices/transports/tencent.ts';
import { type Message, PermanentFailure } from '../../../workflows/notices/transports/transport.ts';

const message: Message = {
  id: '01900000-0000-7000-8000-000000000001',
  channel: 'email',
  template: 'join.approved',
  to: 'li@example.org',
  title: '入会审核通过',
  body: '会员号3200000001，欢迎。',
  variables: {},
};
const closers: (() => Promise<unknown> | unknown)[] = [];
afterEach(async () => {
  for (const close of closers.splice(0)) await close();
});

describe('SMTP', () => {
  it('hands a mail with Chinese text to a real server', async () => {
    const mails: string[] = [];
    const url = await smtp({
      onData: async (stream, _, done) => {
        mails.push(await collect(stream));
        done();
      },
    });
    const transport = smtpTransport({ smtpUrl: url, from: '会籍 <no-reply@example.org>' });
    closers.unshift(() => transport.close?.());
    await transport.send(message);
    expect(mails[0]).toContain('Message-ID: <01900000-0000-7000-8000-000000000001@huiji>');
    expect(mails[0]).toContain('To: li@example.org');
    expect(Buffer.from(mails[0]?.split('\r\n\r\n')[1] ?? '', 'base64').toString()).toContain('会员号3200000001');
  });

  it('takes a 550 for final and a 451 for passing', async () => {
    const refuse = (responseCode: number) =>
      smtp({ onRcptTo: (_, __, done) => done(Object.assign(new Error('no'), { responseCode })) });
    await expect(sendTo(await refuse(550))).rejects.toThrow(PermanentFailure);
    const passing = await sendTo(await refuse(451)).catch((error) => error);
    expect(passing).toBeInstanceOf(Error);
    expect(passing).not.toBeInstanceOf(PermanentFailure);
  });

  it('gives up on a server that hangs', async () => {
    const server = createTcpServer(() => undefined).listen(0);
    closers.push(() => new Promise((resolve) => server.close(resolve)));
    const started = Date.now();
    const sending = sendTo(`smtp://127.0.0.1:${(server.address() as AddressInfo).port}`);
    await expect(sending).rejects.toThrow(/timeout|greeting/i);
    expect(Date.now() - started).toBeLessThan(3_000);
  });
});

describe('the cloud providers', () => {
  const nowhere = '127.0.0.1:9';
  const sms = { ...message, channel: 'sms' as const, to: '13900000001' };

  it.each([
    [
      'aliyun',
      () =>
        aliyunTransport({ accessKeyId: 'a', accessKeySecret: 'b', sign: '工会', template: 'SMS_1', endpoint: nowhere }),
    ],
    [
      'tencent',
      () =>
        tencentTransport({ secretId: 'a', secretKey: 'b', appId: '1', sign: '工会', template: '1', endpoint: nowhere }),
    ],
  ] as const)('%s that cannot be reached is tried again', async (name, open) => {
    const transport = open();
    expect(transport.name).toBe(name);
    const error = await transport.send(sms).catch((thrown) => thrown);
    expect(error).toHaveProperty('message');
    expect(error).not.toBeInstanceOf(PermanentFailure);
    expect(String(error.code ?? error.message)).toMatch(/ECONNREFUSED|refused|connect|Network/i);
  });
});

describe('a generic HTTP gateway', () => {
  const sms = { ...message, channel: 'sms' as const, to: '13900000001' };

  it('is sent a signed JSON body and an idempotency key', async () => {
    let seen: { headers: IncomingMessage['headers']; body: string } | undefined;
    const url = await http(async (request) => {
      seen = { headers: request.headers, body: await collect(request) };
      return [200, { id: 'gw-7' }];
    });
    expect(await httpTransport({ url, secret: 's'.repeat(32) }).send(sms)).toBe('gw-7');
    const { headers, body } = seen!;
    expect(headers['idempotency-key']).toBe(message.id);
    expect(headers['x-signature']).toBe(
      createHmac('sha256', 's'.repeat(32)).update(`${headers['x-timestamp']}.${body}`).digest('hex'),
    );
    expect(JSON.parse(body)).toEqual({
      id: message.id,
      to: '13900000001',
      text: message.body,
      template: 'join.approved',
      variables: {},
    });
  });

  it('that answers 500 or 429 is tried again, 400 is final', async () => {
    for (const [status, final] of [
      [500, false],
      [503, false],
      [429, false],
      [400, true],
      [404, true],
    ] as const) {
      const url = await http(async () => [status, {}]);
      const error = await httpTransport({ url, secret: 'x' })
        .send(sms)
        .catch((thrown) => thrown);
      expect([status, error instanceof PermanentFailure]).toEqual([status, final]);
    }
  });

  it('that accepts and answers too late is asked again under the same key, so it sends one message', async () => {
    const accepted = new Set<string>();
    let requests = 0;
    const url = await http(async (request) => {
      accepted.add(String(request.headers['idempotency-key']));
      requests += 1;
      if (requests === 1) await new Promise((resolve) => setTimeout(resolve, 700).unref());
      return [200, { id: 'gw-8' }];
    });
    const transport = httpTransport({ url, secret: 'x', timeoutMs: 300 });
    await expect(transport.send(sms)).rejects.toMatchObject({ name: 'TimeoutError' });
    expect(await transport.send(sms)).toBe('gw-8');
    expect([requests, accepted.size]).toEqual([2, 1]);
  });
});

async function collect(stream: NodeJS.ReadableStream): Promise<string> {
  const parts: Buffer[] = [];
  for await (const part of stream) parts.push(part as Buffer);
  return Buffer.concat(parts).toString();
}

function sendTo(smtpUrl: string) {
  const transport = smtpTransport({ smtpUrl, from: 'no-reply@example.org', timeoutMs: 500 });
  closers.unshift(() => transport.close?.());
  return transport.send(message);
}

async function smtp(options: ConstructorParameters<typeof SMTPServer>[0]): Promise<string> {
  const server = new SMTPServer({ authOptional: true, disabledCommands: ['STARTTLS', 'AUTH'], ...options });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  closers.push(() => new Promise<void>((resolve) => server.close(() => resolve())));
  return `smtp://127.0.0.1:${(server.server.address() as AddressInfo).port}`;
}

async function http(answer: (request: IncomingMessage) => Promise<[number, object]>): Promise<string> {
  const server: Server = createServer(async (request, response) => {
    const [status, body] = await answer(request);
    response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  closers.push(() => {
    server.closeAllConnections();
    return new Promise((resolve) => server.close(resolve));
  });
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}/sms`;
}
