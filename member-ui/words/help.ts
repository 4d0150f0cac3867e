// The words of the page of help: questions and answers, and the way to ask.
import type { Words } from './language.ts';

const zh = {
  asked: (about: string) => `常见问题：${about}`,
  questions: '常见问题',
  search: '查找问题',
  find: '查找',
  all: '看全部问题',
  notFound: (query: string) => `没有找到与“${query}”有关的问题，可以在下面提问。`,
  guides: '办理指南',
  helpful: '这条回答有帮助吗？',
  yes: '有帮助',
  no: '没帮助',
  about: (answer: string, question: string) => `${answer}：${question}`,
  ask: '没有找到答案？',
  askSays: '写下您的问题，工会会把答案补充到这一页。请不要写姓名、电话、证件号码；需要答复的，请打上面的电话。',
  text: '您的问题',
  send: '提交问题',
};

const en: typeof zh = {
  asked: (about) => `Questions about: ${about}`,
  questions: 'Questions and answers',
  search: 'Search the questions',
  find: 'Search',
  all: 'All questions',
  notFound: (query) => `Nothing was found about “${query}”; you may ask below.`,
  guides: 'Guides',
  helpful: 'Was this helpful?',
  yes: 'Yes, helpful',
  no: 'Not helpful',
  about: (answer, question) => `${answer}: ${question}`,
  ask: 'Not answered here?',
  askSays:
    'Write your question; the union adds the answer to this page. Leave out names, phones and document numbers; if you need an answer yourself, call the number above.',
  text: 'Your question',
  send: 'Send the question',
};

export const helpWords: Words<typeof zh> = { zh, en };
