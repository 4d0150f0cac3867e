import express, { type RequestHandler } from 'express';
import { refuseBrokenInput } from '../../middleware/refuseBrokenInput.ts';
import { multipartBody } from './multipartBody.ts';

const parse = express.urlencoded({ extended: false, limit: '64kb', parameterLimit: 200 });

/** Reads a form into `request.body`: names to texts; of a name given twice the last counts. Its files stand beside it. */
export const formBody: RequestHandler = (request, response, next) => {
  if (request.method !== 'POST') return next();
  const read = (error?: unknown) => {
    if (error) return next(error);
    const entries = Object.entries((request.body ?? {}) as Record<string, string | string[]>);
    request.body = Object.fromEntries(
      entries.map(([name, value]) => [name, Array.isArray(value) ? value.at(-1) : value]),
    );
    try {
      refuseBrokenInput(request.body);
      next();
    } catch (refusal) {
      next(refusal);
    }
  };
  // Files are taken from who is signed in; to others the form is as good as empty, and they are asked to sign in.
  if (request.is('multipart/form-data') && request.actor) multipartBody(request, response).then(() => read(), read);
  else parse(request, response, read);
};
