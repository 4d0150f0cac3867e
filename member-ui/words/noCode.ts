// The words for whom a code did not reach.
import type { Words } from './language.ts';

const zh = {
  title: '没收到验证码？',
  asked: (time: string) => `您在${time}获取了验证码。`,
  waiting: '短信正在等待发送，还没有交给运营商。一般几秒内发出，请稍后刷新本页。',
  retried: (time: string) => `短信通道暂时没有接受这条短信，系统将在${time}再发一次。`,
  handed: (time: string) => `短信已在${time}交给运营商，运营商还没有回报是否送达。`,
  delivered: (time: string) => `运营商回报：短信已在${time}送达您的手机。请查看短信的拦截、垃圾信息和其他收件箱。`,
  undelivered: (time: string, reason: string) => `运营商在${time}回报没有送达：${reason}。`,
  refused: '短信没能发出，短信通道没有接受。',
  refusedFor: (reason: string) => `短信没能发出：${reason}。`,
  notYours:
    '不久前已有一条验证码发往这个号码，不是在这个浏览器上获取的，这里看不到它的情况。收到的那一条可以直接使用。',
  isOver: '这条验证码已过有效期，收到也不能用了，请重新获取。',
  refresh: '刷新，看最新情况',
  next: '接下来可以',
  again: '回到上一页，可以重新获取验证码',
  againIn: (seconds: number) => `回到上一页，再等${seconds}秒可以重新获取验证码`,
  otherNumber: '换一个能收短信的号码',
  otherWhy: '停机、空号或携号转网后收不到短信的号码，请换一个号码，或请运营商处理后再试。',
  appeal: '号码已停用，会籍还在原号码下：人工申诉',
  asking: '也可以联系单位工会，当面核实后办理。',
};

const en: typeof zh = {
  title: 'No code came?',
  asked: (time) => `You asked for a code at ${time}.`,
  waiting:
    'The message waits to be sent and was not handed to the operator yet. It usually goes within seconds: look again shortly.',
  retried: (time) => `The SMS provider did not take the message for now; it is sent again at ${time}.`,
  handed: (time) => `The message was handed to the operator at ${time}, who has not said yet whether it was delivered.`,
  delivered: (time) =>
    `The operator says: delivered to your phone at ${time}. Look at what your phone blocks, and at other folders of messages.`,
  undelivered: (time, reason) => `The operator says at ${time} that it was not delivered: ${reason}.`,
  refused: 'The message could not be sent: the SMS provider did not take it.',
  refusedFor: () => 'The message could not be sent: the SMS provider did not take it.',
  notYours:
    'A code was sent to this number shortly before, asked for in another browser, so nothing is shown of it here. That code can be used.',
  isOver: 'The time of this code is over; it cannot be used any more. Ask for another.',
  refresh: 'Look again',
  next: 'What you can do',
  again: 'Go back and ask for another code',
  againIn: (seconds) => `Go back and ask for another code in ${seconds} s`,
  otherNumber: 'Use another number that gets messages',
  otherWhy:
    'A number that is suspended, does not exist or was ported without its messages: use another, or have the operator mend it.',
  appeal: 'The number is gone and your membership is under it: appeal',
  asking: 'Or ask your union, which makes sure of you in person.',
};

export const noCodeWords: Words<typeof zh> = { zh, en };
