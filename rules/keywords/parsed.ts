import { cleanText } from '../../cleanText.ts';

// What every parse… function of this folder answers.

export type Sex = 'male' | 'female';
export type ParseFailure = { ok: false; code: string; zh: string; en: string };
export type Parsed = {
  ok: true;
  normalised: string;
  birthDate?: string;
  sex?: Sex;
  warnings?: string[];
};
export type ParseResult = Parsed | ParseFailure;

export function failure(code: string, zh: string, en: string): ParseFailure {
  return { ok: false, code, zh, en };
}

/** Full-width letters and digits become ASCII, spaces and hyphens go, letters are upper case. */
export function normaliseNumber(value: string): string {
  return cleanText(value)
    .replace(/[\uFF01-\uFF5E]/g, (wide) => String.fromCharCode(wide.charCodeAt(0) - 0xfee0))
    .replace(/[\s\u3000-]/g, '')
    .toUpperCase();
}
