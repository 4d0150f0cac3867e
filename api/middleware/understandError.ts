// Errors of libraries in our own words. Their messages may repeat what was sent, so they are not passed on.
import { AppError, BadRequest } from '../../errors.ts';
import { translateDatabaseError } from '../../models/store/sql/databaseErrors.ts';

type LibraryError = {
  type?: string;
  status?: number;
  statusCode?: number;
  code?: string;
  message?: string;
  limit?: number;
};

/** The error as one of ours, or undefined when it is none that we know. */
export function understandError(error: unknown): AppError | undefined {
  if (error instanceof AppError) return error;
  if (error instanceof URIError) return badUrl();
  const translated = translateDatabaseError(error);
  if (translated instanceof AppError) return translated;
  const { type, status, statusCode, code, message, limit } = (error ?? {}) as LibraryError;
  if (code === 'ENOSPC') return diskFull();
  switch (type) {
    case 'entity.parse.failed':
      return malformed(message);
    case 'entity.too.large':
    case 'parameters.too.many':
      return tooLarge(limit);
    case 'charset.unsupported':
    case 'encoding.unsupported':
      return unsupported();
    case 'request.aborted':
    case 'request.size.invalid':
      return new BadRequest(
        'incomplete',
        '请求没有完整到达，请重新提交',
        'The request did not arrive whole; send it again',
      );
  }
  if (status === 400 || statusCode === 400) return /URI|decode/.test(message ?? '') ? badUrl() : malformed();
  return undefined;
}

export function malformed(message = ''): AppError {
  const position = /position (\d+)/.exec(message)?.[1];
  const [zh, en] = position
    ? [`（第${Number(position) + 1}个字符附近）`, ` (near character ${Number(position) + 1})`]
    : ['', ''];
  return new BadRequest('malformed', `请求内容不是正确的 JSON${zh}`, `The body is not valid JSON${en}`);
}

const badUrl = () =>
  new BadRequest('bad-url', '网址中有不能识别的字符', 'The address holds characters that cannot be read');

const tooLarge = (limit?: number) =>
  new AppError(413, 'too-large', {
    zh: limit ? `提交的内容过大，最多 ${inUnits(limit)}` : '提交的内容过大',
    en: limit ? `The body is too large, at most ${inUnits(limit)}` : 'The body is too large',
  });

const inUnits = (bytes: number) =>
  bytes < 1 << 20 ? `${Math.floor(bytes / 1024)} KB` : `${Math.floor(bytes / (1 << 20))} MB`;

const unsupported = () =>
  new AppError(415, 'unsupported-encoding', {
    zh: '不支持这种编码，请用 UTF-8',
    en: 'This encoding is not supported; use UTF-8',
  });

const diskFull = () =>
  new AppError(503, 'disk-full', {
    zh: '存储空间不足，暂时不能保存；已有数据不受影响',
    en: 'Out of storage: nothing was saved, nothing was lost',
  });
