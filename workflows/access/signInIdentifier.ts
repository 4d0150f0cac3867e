import { cleanText } from '../../cleanText.ts';
import { parseEmail } from '../../rules/keywords/email.ts';
import { parseMobile } from '../../rules/keywords/mobile.ts';
import { normaliseNumber } from '../../rules/keywords/parsed.ts';

/** What somebody may have meant by what he typed: each reading as it is stored. */
export type Readings = { loginName?: string; phone?: string; email?: string; documentNumber?: string };

/** The readings of what was typed to say who signs in; none for what cannot be meant. */
export function readIdentifier(identifier: unknown): Readings {
  const text = typeof identifier === 'string' ? cleanText(identifier).normalize('NFKC') : '';
  if (text === '' || text.length > 120) return {};
  const number = normaliseNumber(text);
  const mobile = parseMobile(number);
  if (mobile.ok) return { phone: mobile.normalised };
  if (text.includes('@')) {
    const email = parseEmail(text);
    return email.ok ? { email: email.normalised } : {};
  }
  const loginName = text.toLowerCase();
  return /^[A-Z0-9]{5,18}$/.test(number) ? { loginName, documentNumber: number } : { loginName };
}

/** One name for all spellings of the same, whether anybody has it or not. */
export const subjectOf = (identifier: unknown): string => {
  const { phone, email, documentNumber, loginName } = readIdentifier(identifier);
  return phone ?? email ?? documentNumber ?? loginName?.toUpperCase() ?? '';
};
