import { Invalid } from '../../errors.ts';
import { parseMobile } from '../../rules/keywords/mobile.ts';

/** The phone among some values as it is stored, if there is one. @throws Invalid when it is none. */
export function checkedPhone(values: { phone?: string | null }): { phone?: string } {
  if (!values.phone) return {};
  const parsed = parseMobile(values.phone);
  if (!parsed.ok) throw new Invalid([{ path: 'phone', message: parsed.zh, messageEn: parsed.en }]);
  return { phone: parsed.normalised };
}
