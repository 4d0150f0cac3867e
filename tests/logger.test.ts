import { expect, test } from '@jest/globals';
import { createLogger } from '../logger.ts';
import { scrub } from '../scrub.ts';

function logged(...args: Parameters<ReturnType<typeof createLogger>['info']>): string {
  const lines: string[] = [];
  createLogger({ write: (line: string) => void lines.push(line) }, 'info').info(...args);
  return lines.join('');
}

test('personal data is hidden by key, however deep and however spelt', () => {
  const line = logged({
    applicant: {
      phone: '13900001111',
      document_number: 'E00000000',
      list: [{ Name: '张三丰', nested: { 'Set-Cookie': 'sid=1' } }],
    },
    headers: { authorization: 'Bearer abc', host: 'localhost' },
    code: '123456',
    unionId: 42,
  });
  for (const secret of ['13900001111', 'E00000000', '张三丰', 'sid=1', 'abc', '123456'])
    expect(line).not.toContain(secret);
  expect(JSON.parse(line)).toMatchObject({ headers: { host: 'localhost' }, unionId: 42, level: 'info' });
});

test('numbers of persons are hidden inside sentences and errors too', () => {
  const error = new Error('duplicate 11010119900307000X for 13900001111', { cause: new Error('ann@example.org') });
  const line = logged({ err: error }, 'sent to +86 139-0000-1111 by postgres://huiji:pw@127.0.0.1/huiji');
  for (const secret of ['11010119900307', '13900001111', '139-0000', 'ann@', ':pw@'])
    expect(line).not.toContain(secret);
  expect(line).toContain('logger.test');
});

test('times, identifiers and counts stay readable', () => {
  const line = logged(
    { durationMs: 1700000000123, id: '01890a5d-ac96-774b-bcce-b302099a8057', count: 20000 },
    'reviewed 20000',
  );
  expect(JSON.parse(line)).toMatchObject({ durationMs: 1700000000123, id: '01890a5d-ac96-774b-bcce-b302099a8057' });
});

test('a URL keeps its shape and loses its values', () => {
  expect(scrub('/sandbox/messages?to=13900001111&tab=all')).toBe('/sandbox/messages?to=[隐去]&tab=all');
  expect(scrub('/card/c1.eyJubyI6.Zm9v')).toBe('/card/[隐去]');
  expect(scrub('/api/member/13900001111?filter=%7B%22name%22%3A1%7D')).toBe('/api/member/[手机]?filter=[隐去]');
  expect(scrub('postgres://huiji:p%40ss@db:5432/huiji')).toBe('postgres://huiji:[隐去]@db:5432/huiji');
});
