// One logger for everything. What could name a person never reaches the log, however deep it lies in what is logged.
import pino, { type DestinationStream, type LoggerOptions } from 'pino';
import { config } from './config.ts';
import { scrub, scrubText } from './scrub.ts';

/** Keys whose values are personal or secret, compared without case, hyphens and underscores. */
const hiddenKeys = new Set(
  [
    'phone mobile contactPhone idNumber documentNumber documentNo cardNumber cardNo bankCard name fullName realName',
    'applicantName contactName address email birthDate code smsCode otp totp captcha password newPassword oldPassword',
    'passwordHash secret token accessToken refreshToken authorization cookie setCookie session sessionId sid apiKey',
    'privateKey accessKeyId accessKeySecret secretKey databaseUrl connectionString recipient to',
  ]
    .join(' ')
    .split(' ')
    .map(plain),
);

/** Builds a logger; tests give a destination. Use the ready-made `logger` elsewhere. */
export function createLogger(destination?: DestinationStream, level: string = config.logLevel) {
  const options: LoggerOptions = {
    level,
    base: { pid: process.pid },
    timestamp: pino.stdTimeFunctions.isoTime,
    formatters: {
      level: (label) => ({ level: label }),
      log: (entry) => hide(entry, 0) as Record<string, unknown>,
    },
    hooks: {
      logMethod(args, method) {
        method.apply(this, args.map((part) => (typeof part === 'string' ? scrubText(part) : part)) as typeof args);
      },
    },
  };
  return destination ? pino(options, destination) : pino(options);
}

export const logger = createLogger();

function hide(value: unknown, depth: number): unknown {
  if (typeof value === 'string')
    return value.includes('://') || value.startsWith('/') ? scrub(value) : scrubText(value);
  if (typeof value !== 'object' || value === null || value instanceof Date) return value;
  if (depth > 6) return '[…]';
  if (value instanceof Error) return hideError(value, depth);
  if (Array.isArray(value)) return value.slice(0, 100).map((item) => hide(item, depth + 1));
  if (Buffer.isBuffer(value)) return `[${value.length} bytes]`;
  return Object.fromEntries(
    Object.entries(value).map(([key, inner]) => [
      key,
      hiddenKeys.has(plain(key)) && isTelling(inner) ? '[隐去]' : hide(inner, depth + 1),
    ]),
  );
}

/** A code such as `not-found` on an error or a status is for operators; a field of that name in a request is a secret. */
function hideError(error: Error & { code?: unknown; cause?: unknown; status?: unknown }, depth: number): unknown {
  return {
    type: error.name,
    message: scrubText(error.message),
    ...(typeof error.code === 'string' && { reason: scrubText(error.code) }),
    ...(typeof error.status === 'number' && { status: error.status }),
    stack: scrubText(error.stack ?? ''),
    ...(error.cause !== undefined && { cause: hide(error.cause, depth + 1) }),
  };
}

function isTelling(value: unknown): boolean {
  return value !== undefined && value !== null && typeof value !== 'boolean';
}

function plain(key: string): string {
  return key.toLowerCase().replace(/[-_]/g, '');
}
