import { expect, it } from '@jest/globals';
import type { Request } from 'express';
import { visitOf } from '../../../../../api/routes/pages/apply/visitOf.ts';

const asked = (headers: Record<string, string>) =>
  visitOf({ ip: '10.0.0.1', session: {}, get: (name: string) => headers[name.toLowerCase()] } as never as Request);

it.each([
  [
    'a phone',
    'h5',
    { 'user-agent': 'Mozilla/5.0 (iPhone; CPU iPhone OS 17_0 like Mac OS X) AppleWebKit/605.1.15 Mobile/15E148' },
  ],
  [
    'WeChat on a phone',
    'h5',
    { 'user-agent': 'Mozilla/5.0 (Linux; Android 14) Mobile Safari/537.36 MicroMessenger/8.0' },
  ],
  ['a desk', 'pc', { 'user-agent': 'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 Chrome/126.0' }],
  ['a desk that says so', 'pc', { 'user-agent': 'Mozilla/5.0 (Linux; Android 10) Chrome', 'sec-ch-ua-mobile': '?0' }],
  ['a phone that says so', 'h5', { 'user-agent': 'Mozilla/5.0 (X11; Linux x86_64)', 'sec-ch-ua-mobile': '?1' }],
  ['what says nothing', 'pc', {}],
])('%s is kept as %s', (_, channel, headers) => {
  expect(asked(headers)).toMatchObject({ channel });
});
