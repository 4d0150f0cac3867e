import type { Finding } from '../../../contract/finding.ts';
import { closest } from '../../engine/closest.ts';
import type { CheckContext, NoticeDocument } from '../../engine/documentTypes.ts';
import { finding, warning } from '../../engine/finding.ts';
import { fillIn, variablesIn } from '../../engine/placeholders.ts';
import { lintCarrier } from './lintCarrier.ts';

/** What a notice may speak of. None of them names a person. */
const noticeVariables = [
  'member.number',
  'union.name',
  'union.above',
  'employer.name',
  'application.number',
  'application.title',
  'reason',
  'fix',
  'link',
  'code',
  'site',
  'token',
  'date',
  'contact',
  'tail',
  'count',
  'topic',
  'text',
];
const segment = 70;

function lintText(text: string, path: string, declared: string[]): Finding[] {
  return variablesIn(text)
    .filter((name) => !declared.includes(name))
    .map((name) =>
      finding(
        'unknown-variable',
        path,
        `变量“${name}”没有列在 variables 里`,
        `The variable "${name}" is not listed in variables`,
        { seen: name, needed: declared, didYouMean: closest(name, declared) },
      ),
    );
}

/** What people write freely is of any length and may hold anything: carriers refuse it, and a phone is read by others. */
const freeText = ['reason', 'fix', 'text'];

function lintSms(text: string, path: string): Finding[] {
  const fixed = fillIn(text, () => '');
  return [
    ...variablesIn(text)
      .filter((name) => freeText.includes(name))
      .map((name) =>
        finding(
          'sms-free-text',
          path,
          `短信不能带“${name}”：它是自由填写的文字，请写明在哪里查看`,
          `A text message cannot hold "${name}", which is free text; say where to see it`,
          { seen: name },
        ),
      ),
    ...(/[【】]/.test(text)
      ? [
          finding(
            'sms-signature',
            path,
            '短信正文不能含【】，签名由通道添加',
            'The text must not hold 【】; the carrier adds the signature',
          ),
        ]
      : []),
    ...(fixed.trim() === ''
      ? [finding('sms-bare-variable', path, '短信不能只有变量', 'A text message cannot be a variable only')]
      : []),
    ...([...text].length > segment
      ? [
          warning(
            'sms-long',
            path,
            `短信超过${segment}字，会按多条计费`,
            `Longer than ${segment} characters: sent as several messages`,
            { seen: [...text].length, needed: segment },
          ),
        ]
      : []),
  ];
}

export function lint(
  { variables, channels }: NoticeDocument,
  { carrier }: Pick<CheckContext, 'carrier'> = {},
): Finding[] {
  const { sms, email, inApp } = channels;
  const texts: [string, string | undefined][] = [
    ['/channels/sms/text', sms?.text],
    ['/channels/email/subject', email?.subject],
    ['/channels/email/text', email?.text],
    ['/channels/inApp/title', inApp?.title],
    ['/channels/inApp/text', inApp?.text],
  ];
  const used = new Set(texts.flatMap(([, text]) => variablesIn(text ?? '')));
  return [
    ...variables.flatMap((name, index): Finding[] => {
      if (!noticeVariables.includes(name))
        return [
          finding(
            'unknown-variable',
            `/variables/${index}`,
            `通知里没有变量“${name}”`,
            `There is no notice variable "${name}"`,
            { seen: name, needed: noticeVariables, didYouMean: closest(name, noticeVariables) },
          ),
        ];
      return used.has(name)
        ? []
        : [
            warning(
              'unused-variable',
              `/variables/${index}`,
              `变量“${name}”没有用到`,
              `The variable "${name}" is not used`,
              { seen: name },
            ),
          ];
    }),
    ...texts.flatMap(([path, text]) => (text === undefined ? [] : lintText(text, path, variables))),
    ...(sms ? lintSms(sms.text, '/channels/sms/text') : []),
    ...(sms && carrier ? lintCarrier(sms, carrier) : []),
  ];
}
