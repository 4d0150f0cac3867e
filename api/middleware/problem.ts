// RFC 9457 problem documents: what went wrong, in the reader's language, and never more than he may know.
import type { Problem } from '../../contract/problem.ts';
import type { Language } from '../../contract/words.ts';
import { AppError, type Bilingual } from '../../errors.ts';

const titles: Record<number, Bilingual> = {
  400: { zh: '请求有误', en: 'Bad request' },
  401: { zh: '需要登录', en: 'Sign in needed' },
  403: { zh: '没有权限', en: 'Not allowed' },
  404: { zh: '没有找到', en: 'Not found' },
  405: { zh: '不支持这种操作', en: 'Method not allowed' },
  408: { zh: '等待过久', en: 'Request timeout' },
  409: { zh: '与当前状态冲突', en: 'Conflict' },
  413: { zh: '内容过大', en: 'Too large' },
  415: { zh: '内容类型不支持', en: 'Unsupported content type' },
  422: { zh: '内容需要修改', en: 'Needs correction' },
  429: { zh: '操作过于频繁', en: 'Too many requests' },
  431: { zh: '网址过长', en: 'Address too long' },
  500: { zh: '系统错误', en: 'Internal error' },
  503: { zh: '暂时不可用', en: 'Unavailable for now' },
};

export function problemOf(error: AppError, id: string, language: Language): Problem {
  const title = titles[error.status]?.[language] ?? error.text[language];
  return {
    ...error.extra,
    type: `urn:huiji:problem:${error.code}`,
    title,
    status: error.status,
    detail: error.text[language],
    code: error.code,
    errors: error.errors.map(({ messageEn, message, ...rest }) => ({
      ...rest,
      message: language === 'en' ? (messageEn ?? message) : message,
    })),
    id,
  };
}

/** What a reader is told of an error nobody foresaw: its number, so that it can be found in the log. */
export const unforeseen = (id: string): AppError =>
  new AppError(500, 'internal', {
    zh: `系统出现意外错误，没有任何内容被改动。请稍后再试；如仍然出现，请把编号 ${id} 告诉管理员`,
    en: `An unexpected error; nothing was changed. Try again later, or tell the administrator this number: ${id}`,
  });
