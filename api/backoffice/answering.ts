// Our errors in AdminJS's words, so that the form shows them where they belong.
import { AppError as Refusal, ValidationError } from 'adminjs';
import { AppError, Forbidden, NotFound } from '../../errors.ts';

/** @throws AdminJS's error for each of ours; what is unforeseen goes on to the error handler. */
export async function answering<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    throw error instanceof AppError && error.status < 500 ? inWordsOfAdminJs(error) : error;
  }
}

/** Undefined for what is not there or may not be seen. */
export async function findable<T>(work: () => Promise<T>): Promise<T | undefined> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof NotFound || error instanceof Forbidden) return undefined;
    throw error;
  }
}

function inWordsOfAdminJs({ text, code, status, errors }: AppError): Error {
  const wrong = errors.filter(({ path }) => path);
  // With no field to blame AdminJS would take a validation error for a success.
  if (status !== 422 || !wrong.length) return new Refusal(text.zh, { code, status });
  const byField = wrong.map(({ path, message }) => [
    path.replace(/^\//, '').split('/')[0],
    { type: 'invalid', message },
  ]);
  return new ValidationError(Object.fromEntries(byField), {
    type: 'invalid',
    message: `${text.zh}：${wrong.map(({ message }) => message).join('；')}`,
  });
}
