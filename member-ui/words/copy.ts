// The own words of the page on which a person takes a copy of his data, and of the copy.
import type { Words } from './language.ts';

const zh = {
  title: '个人信息副本',
  link: '下载个人信息副本',
  lead: '工会掌握的您的信息，可以整份下载带走：账号、会籍、办件、判定、同意、消息、谁查看过您。号码完整显示，请妥善保管。',
  confirmLead: '下载以前，请用短信验证码确认是您本人。',
  submit: '确认',
  read: '下载可以阅读的副本',
  readSays: '一个网页文件，用浏览器打开，可以打印。',
  data: '下载机器可读的副本',
  dataSays: '一个JSON文件，内容相同，可以交给别的系统。',
  noted: '每次下载都记入审计。您上传的材料一并装入，超过20MB的部分请在“我的办事”里打开。',
  of: (name: string, at: string) => `${name}，制作于${at}`,
  kept: '保存多久：',
  left: '没有列入副本的',
  leftSays: '这些记录里有账号或号码，但内容不是关于您的。',
  save: (name: string) => `保存${name}`,
  record: (count: number) => `第${count}条`,
};

const en: typeof zh = {
  title: 'Copy of your data',
  link: 'Take a copy of your data',
  lead: 'All that the union holds about you, to take with you: account, membership, applications, verdicts, consents, messages, who looked at you. Numbers stand there in full: keep it safe.',
  confirmLead: 'Before that, show by a code sent to your phone that it is you.',
  submit: 'Confirm',
  read: 'Download a copy to read',
  readSays: 'A web page as a file: open it in a browser, print it.',
  data: 'Download a copy for machines',
  dataSays: 'A JSON file that holds the same, for other systems.',
  noted:
    'Each download is noted in the audit. What you uploaded is packed in; what is beyond 20 MB opens under your applications.',
  of: (name, at) => `${name}, made ${at}`,
  kept: 'How long it is kept: ',
  left: 'What is not in the copy',
  leftSays: 'These records hold an account or a number, but they are not about you.',
  save: (name) => `Save ${name}`,
  record: (count) => `No. ${count}`,
};

export const copyWords: Words<typeof zh> = { zh, en };
