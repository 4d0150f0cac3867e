import type { NoticeDocument } from '../../documents.ts';
import type { KindDefinition } from '../kindDefinition.ts';
import { lint } from './lint.ts';

const words = {
  zh: {
    sms: (text: string) => `短信：${text}`,
    email: (subject: string, text: string) => `邮件：《${subject}》${text}`,
    inApp: (title: string, text: string) => `站内信：《${title}》${text}`,
  },
  en: {
    sms: (text: string) => `Text message: ${text}`,
    email: (subject: string, text: string) => `E-mail “${subject}”: ${text}`,
    inApp: (title: string, text: string) => `On the pages “${title}”: ${text}`,
  },
};

export const kind: KindDefinition<NoticeDocument> = {
  title: { zh: '通知', en: 'Notice' },
  lint,
  sentence: ({ channels: { sms, email, inApp } }, { language }) => {
    const carried = words[language];
    return [
      sms && carried.sms(sms.text),
      email && carried.email(email.subject, email.text),
      inApp && carried.inApp(inApp.title, inApp.text),
    ]
      .filter(Boolean)
      .join('\n');
  },
};
