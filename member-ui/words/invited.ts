// The words of a union's invitation to join, opened by a link from a message.
import type { Words } from './language.ts';

const zh = {
  title: '入会邀请',
  lead: (union: string) => `${union}邀请您加入工会。`,
  whom: '邀请的是',
  says: '愿意的，用收到短信的手机号码登录，由您本人填写、核对并提交，工会不能代您确认。',
  start: '开始入会',
  refuse: '这不是我，或不愿意',
  refuseSays:
    '不是您本人，或不愿意的，请按下面的按钮：您的姓名和手机号码从名单中删除，以后不再向这个号码发送这类邀请。您仍可以随时自己申请入会。',
  declined: '已拒绝',
  declinedSays: '您的姓名和手机号码已从名单中删除，以后不再向这个号码发送这类邀请。想入会时，可以自己查找单位申请。',
  home: '去首页',
  joinedSays: '您已提交入会申请，可以在“我的办事”里查看进度。',
  toCases: '去我的办事',
};

const en: typeof zh = {
  title: 'Invitation to join',
  lead: (union) => `${union} invites you to join the union.`,
  whom: 'Invited',
  says: 'If you wish to, sign in by the phone that got the message; you fill in, check and send the application yourself. The union cannot confirm it for you.',
  start: 'Begin to join',
  refuse: 'It is not me, or I do not wish to',
  refuseSays:
    'If it is not you, or you do not wish to, press the button below: your name and phone are removed from the list, and no more such invitations go to this phone. You may still apply by yourself at any time.',
  declined: 'Declined',
  declinedSays:
    'Your name and phone are removed from the list, and no more such invitations go to this phone. If you wish to join, search for your employer and apply.',
  home: 'To the home page',
  joinedSays: 'You have handed in your application; see how far it is under “My applications”.',
  toCases: 'To my applications',
};

export const invitedWords: Words<typeof zh> = { zh, en };
