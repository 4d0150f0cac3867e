// The one family of errors. Each says what was wrong, where, what was seen and what is possible, in Chinese and English;
// api/middleware/handleErrors.ts turns them into RFC 9457 problem documents.

export type Bilingual = { zh: string; en: string };

/** One wrong place in an input. `path` is a JSON pointer or a field name; `seen` and `needed` never hold personal data. */
export type FieldError = { path: string; message: string; messageEn: string; seen?: unknown; needed?: unknown };

export class AppError extends Error {
  readonly status: number;
  /** Stable kebab-case identifier, the last part of the problem document's `type`. */
  readonly code: string;
  readonly text: Bilingual;
  readonly errors: FieldError[];
  /** Further machine-readable members of the problem document (current state, possible actions, both versions). */
  readonly extra: Record<string, unknown>;

  constructor(
    status: number,
    code: string,
    text: Bilingual,
    options: { errors?: FieldError[]; extra?: Record<string, unknown>; cause?: unknown } = {},
  ) {
    super(text.zh, { cause: options.cause });
    this.name = new.target.name;
    this.status = status;
    this.code = code;
    this.text = text;
    this.errors = options.errors ?? [];
    this.extra = options.extra ?? {};
  }
}

/** 400: the request itself cannot be understood (malformed JSON, unknown field or operator). */
export class BadRequest extends AppError {
  constructor(code: string, zh: string, en: string, errors: FieldError[] = []) {
    super(400, code, { zh, en }, { errors });
  }
}

/** 401: nobody is signed in, or the proof offered was wrong. */
export class NotSignedIn extends AppError {
  constructor(code = 'not-signed-in', zh = '请先登录', en = 'Sign in first') {
    super(401, code, { zh, en });
  }
}

/** 403: known, but not allowed. */
export class Forbidden extends AppError {
  constructor(code: string, zh: string, en: string, extra: Record<string, unknown> = {}) {
    super(403, code, { zh, en }, { extra });
  }
}

/** 404: does not exist, or lies outside the reader's scope: the answer does not tell which. */
export class NotFound extends AppError {
  constructor(zh = '没有找到，或不在您的管理范围内', en = 'Not found, or outside your scope') {
    super(404, 'not-found', { zh, en });
  }
}

/** 410: was there and is over. */
export class Gone extends AppError {
  constructor(code: string, zh: string, en: string) {
    super(410, code, { zh, en });
  }
}

/** 409: a conflict with the present state; `extra` names the state and what is possible, or holds both versions. */
export class Conflict extends AppError {
  constructor(code: string, zh: string, en: string, extra: Record<string, unknown> = {}) {
    super(409, code, { zh, en }, { extra });
  }
}

/** 422: understood, but one or more fields are not acceptable; one sentence per field. */
export class Invalid extends AppError {
  constructor(errors: FieldError[], zh = '有内容需要修改', en = 'Some fields need to be corrected', code = 'invalid') {
    super(422, code, { zh, en }, { errors });
  }
}

/** 429: too many; `retryAfter` in seconds. */
export class TooMany extends AppError {
  constructor(retryAfter: number, zh: string, en: string, extra: Record<string, unknown> = {}) {
    super(429, 'too-many', { zh, en }, { extra: { retryAfter, ...extra } });
  }
}

/** 503: something this needs (database, disk, mail server) is not there right now; nothing was changed. */
export class Unavailable extends AppError {
  constructor(code: string, zh: string, en: string, cause?: unknown) {
    super(503, code, { zh, en }, { cause });
  }
}

/** Refuses to start: a wrong or missing setting, descriptor or document. Every problem is named. */
export class BootError extends AppError {
  constructor(problems: string[]) {
    super(500, 'boot-refused', {
      zh: `无法启动，请先解决以下问题：\n${problems.map((p) => `  - ${p}`).join('\n')}`,
      en: `Refusing to start:\n${problems.map((p) => `  - ${p}`).join('\n')}`,
    });
  }
}
