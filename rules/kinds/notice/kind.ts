import type { NoticeDocument } from '../../documents.ts';
import type { KindDefinition } from '../kindDefinition.ts';
import { lint } from './lint.ts';

export const kind: KindDefinition<NoticeDocument> = {
  title: { zh: '通知', en: 'Notice' },
  lint,
  sentence: ({ channels: { sms, email, inApp } }) =>
    [
      sms && `短信：${sms.text}`,
      email && `邮件：《${email.subject}》${email.text}`,
      inApp && `站内信：《${inApp.title}》${inApp.text}`,
    ]
      .filter(Boolean)
      .join('\n'),
};
