import type { FieldError } from '../../errors.ts';
import { isUnionCode, parseUscc } from '../../rules/keywords/uscc.ts';

type Given = string | null | undefined;

/** What is wrong with a credit code, which may be left out (GB 32100-2015). @param ofUnion those of unions have a class of their own */
export function codeErrors(given: Given, { ofUnion = false } = {}): FieldError[] {
  if (!given) return [];
  const parsed = parseUscc(given);
  if (!parsed.ok) return [{ path: 'creditCode', message: parsed.zh, messageEn: parsed.en }];
  if (!ofUnion || isUnionCode(parsed.normalised)) return [];
  return [
    {
      path: 'creditCode',
      message: '工会的统一社会信用代码以 8 开头；这像是单位的代码',
      messageEn: 'A union code begins with 8; this looks like an employer code',
    },
  ];
}

/** The code among values as it is stored, in one spelling. */
export function storedCode({ creditCode }: { creditCode?: Given }): { creditCode?: string } {
  const parsed = creditCode ? parseUscc(creditCode) : undefined;
  return parsed?.ok ? { creditCode: parsed.normalised } : {};
}
