import { Invalid } from '../../errors.ts';
import { parseMobile } from '../../rules/keywords/mobile.ts';

/** The phone in its one spelling. @throws Invalid with what is wrong. */
export function readPhone(value: unknown, path = 'phone'): string {
  const parsed = parseMobile(typeof value === 'string' ? value : '');
  if (parsed.ok) return parsed.normalised;
  throw new Invalid([{ path, message: parsed.zh, messageEn: parsed.en }]);
}
