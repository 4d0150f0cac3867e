// What the database says, as an error that teaches.
import { AppError, Conflict, Invalid, Unavailable } from '../../../errors.ts';
import { resources } from '../../descriptor/registry.ts';

type DatabaseError = {
  code?: string;
  constraint?: string;
  column?: string;
  detail?: string;
  original?: DatabaseError;
  parent?: DatabaseError;
  name?: string;
  message?: string;
};

const sentences = new Map(resources.flatMap((resource) => Object.entries(resource.constraints ?? {})));

const goneCodes = new Set([
  '57P01',
  '57P02',
  '57P03',
  '08000',
  '08001',
  '08003',
  '08006',
  'ECONNREFUSED',
  'ECONNRESET',
  'EPIPE',
  'ENOENT',
  'ETIMEDOUT',
  '53300',
]);

/** Serialisation failure, deadlock, lock not available. */
const conflictCodes = new Set(['40001', '40P01', '55P03']);

const camelCase = (column: string) => column.replace(/_([a-z])/g, (_, letter: string) => letter.toUpperCase());

export function translateDatabaseError(error: unknown): unknown {
  if (error instanceof AppError) return error;
  const outer = error as DatabaseError;
  const inner = outer?.original ?? outer?.parent ?? outer;
  const code = inner?.code ?? '';
  const sentence = sentences.get(inner.constraint ?? '');
  if (code === '23505' || code === '23514' || (code === '23503' && sentence)) {
    return new Conflict(
      'constraint',
      sentence?.zh ?? '与已有的数据冲突',
      sentence?.en ?? 'Conflicts with existing data',
      { constraint: inner.constraint },
    );
  }
  if (code === '23503')
    return new Invalid([
      {
        path: inner.constraint ?? '',
        message: '引用的记录不存在或仍被使用',
        messageEn: 'The record referred to does not exist or is still in use',
      },
    ]);
  if (code === '22021' || code === '22P05')
    return new Invalid([
      {
        path: '',
        message: '文字中有数据库不能保存的字符',
        messageEn: 'The text holds a character that cannot be stored',
      },
    ]);
  if (code === '23502')
    return new Invalid([{ path: camelCase(inner.column ?? ''), message: '必须填写', messageEn: 'It cannot be empty' }]);
  if (code.startsWith('22'))
    return new Invalid([
      {
        path: '',
        message: '有的值超出了可以保存或比较的范围',
        messageEn: 'A value is outside what can be stored or compared',
      },
    ]);
  if (conflictCodes.has(code))
    return new Unavailable(
      'busy',
      '同时修改的人较多，请稍后再试；没有任何内容被改动',
      'Too many are changing this at once; nothing was changed. Try again',
      error,
    );
  if (code === '53100' || code === '53200')
    return new Unavailable(
      'disk-full',
      '存储空间不足，暂时不能保存；已有数据不受影响',
      'Out of storage: nothing was saved, nothing was lost',
      error,
    );
  if (code === '25006')
    return new Unavailable('read-only', '数据库暂时只读，请稍后再试', 'The database is read-only for now', error);
  if (
    goneCodes.has(code) ||
    outer?.name?.includes('Connection') ||
    /Connection terminated|not queryable|Client has encountered/.test(outer?.message ?? '')
  ) {
    return new Unavailable(
      'database-away',
      '数据库暂时连接不上，请稍后再试；没有任何内容被改动',
      'The database is away; nothing was changed. Try again shortly',
      error,
    );
  }
  return error;
}

/** Runs a query and lets its errors teach. */
export async function translateErrors<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    throw translateDatabaseError(error);
  }
}
