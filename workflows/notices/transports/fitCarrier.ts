import type { SmsCarrier } from '../../../rules/engine/smsCarrier.ts';
import { carrierVariables, wholeVariables } from '../../../rules/kinds/notice/smsVariables.ts';
import { shortened } from '../fillSms.ts';
import { type Message, PermanentFailure } from './transport.ts';

export type CarrierMessage = { templateCode: string; values: [name: string, value: string][] };

/**
 * A message as a carrier takes it: by the wording's own template with its variables, else by the usual template, whose one
 * variable is the text. What is too long is shortened. @throws PermanentFailure where that would take a code away.
 */
export function fitCarrier(message: Message, { name, title, limits }: SmsCarrier, usual: string): CarrierMessage {
  const own = message.wording?.templateCode?.[name];
  const names = carrierVariables(message.wording?.text ?? '');
  const cut = (text: string) => shortened(text, limits.variable);
  if (own) {
    const values = names.map((each): [string, string] => [each, message.variables[each] ?? '']);
    for (const [each, value] of values)
      if (isWhole(each) && cut(value) !== value) throw tooLong(title, limits.variable);
    return { templateCode: own, values: values.map(([each, value]) => [each, cut(value)]) };
  }
  const { body } = message;
  if (cut(body) === body) return { templateCode: usual, values: [['content', body]] };
  if (names.some(isWhole)) throw tooLong(title, limits.variable);
  return { templateCode: usual, values: [['content', clauses(body, limits.variable) || cut(message.about ?? body)]] };
}

const isWhole = (name: string) => Object.hasOwn(wholeVariables, name);

/** As many whole clauses as there is room for: half of one may say the opposite. */
function clauses(text: string, most: number): string {
  let kept = '';
  for (const clause of text.split(/(?<=[，。；！？,;!?])/)) {
    if ([...kept, ...clause].length >= most) break;
    kept += clause;
  }
  return kept && `${kept.replace(/[，；,;]$/, '')}…`;
}

const tooLong = (title: string, most: number) =>
  new PermanentFailure(
    `${title}的模板变量最多${most}个字，放不下这条带验证码或链接的短信：请在通知文档里填写它自己的模板编号，让文字成为模板的固定部分`,
  );
