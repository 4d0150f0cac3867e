import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { safeReturn } from '../../../../api/routes/pages/safeReturn.ts';

describe('where a visitor is sent back to', () => {
  it('is a path of ours with its query', () => {
    expect(safeReturn('/me/applications?tab=todo#x')).toBe('/me/applications?tab=todo#x');
    expect(safeReturn('/join/guide?u=AaH-_x')).toBe('/join/guide?u=AaH-_x');
  });

  it.each([
    '//evil.example',
    '/\\evil.example',
    'https://evil.example',
    'javascript:alert(1)',
    '/\t/evil.example',
    '/..//evil.example',
    '/.//evil.example',
    '/a/../..//evil.example',
    '/%2e//evil.example',
    '/./\\evil.example',
    '',
    '/api/public/me',
    undefined,
    ['/me'],
  ])('is never %j', (value) => {
    expect(safeReturn(value, '/home')).toBe('/home');
  });

  it('always stays on our origin, whatever is asked', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string(),
          fc.webUrl(),
          fc.string().map((text) => `/${text}`),
          fc.string().map((text) => `/\\${text}`),
          fc
            .array(fc.constantFrom('/', '.', '..', '%2e', '\\', 'a', 'evil.example', '?', '#', ':', '@'), {
              maxLength: 9,
            })
            .map((parts) => `/${parts.join('')}`),
        ),
        (text) => {
          expect(new URL(safeReturn(text), 'https://own.example').origin).toBe('https://own.example');
        },
      ),
    );
  });
});
