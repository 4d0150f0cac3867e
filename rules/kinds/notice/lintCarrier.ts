import type { Finding } from '../../../contract/finding.ts';
import type { NoticeDocument } from '../../engine/documentTypes.ts';
import { finding, warning } from '../../engine/finding.ts';
import { fillIn } from '../../engine/placeholders.ts';
import type { SmsCarrier } from '../../engine/smsCarrier.ts';
import { carrierVariables, wholeVariables } from './smsVariables.ts';

type Wording = NonNullable<NoticeDocument['channels']['sms']>;

/** What the carrier that sends for this instance would cut or refuse. Without a template of its own the text is one variable. */
export function lintCarrier({ text, templateCode }: Wording, { name, title, limits }: SmsCarrier): Finding[] {
  const length = [...fillIn(text, (each) => '0'.repeat(wholeVariables[each] ?? 0))].length;
  const whole = carrierVariables(text).filter((each) => Object.hasOwn(wholeVariables, each));
  const detail = { seen: length, needed: limits.variable };
  if (length > limits.text)
    return [
      finding(
        'sms-too-long',
        '/channels/sms/text',
        `短信有${length}字，${title}最多${limits.text}字`,
        `${length} characters; ${name} takes ${limits.text}`,
        { seen: length, needed: limits.text },
      ),
    ];
  if (templateCode?.[name]) {
    return whole
      .filter((each) => (wholeVariables[each] ?? 0) > limits.variable)
      .map((each) =>
        warning(
          'sms-variable-long',
          '/channels/sms/text',
          `${title}的变量最多${limits.variable}字，放不下“${each}”：这条短信发不出去，请改用电子邮件`,
          `A variable of ${name} holds ${limits.variable} characters, less than "${each}": it cannot be sent`,
          { seen: wholeVariables[each], needed: limits.variable },
        ),
      );
  }
  if (length <= limits.variable) return [];
  return [
    whole.length
      ? warning(
          'sms-template-needed',
          '/channels/sms',
          `${title}的默认模板放不下这条短信，里面的验证码或链接又不能缩短：请填写它自己的模板编号，否则发不出去`,
          `The usual template of ${name} cannot hold this, and its code cannot be cut: give a template of its own`,
          detail,
        )
      : warning(
          'sms-shortened',
          '/channels/sms',
          `${title}的默认模板最多${limits.variable}字，这条短信会缩短后发送；要发全文请填写它自己的模板编号`,
          `The usual template of ${name} holds ${limits.variable} characters: it is shortened unless it has its own`,
          detail,
        ),
  ];
}
