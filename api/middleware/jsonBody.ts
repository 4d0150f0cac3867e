import express, { type RequestHandler } from 'express';
import { AppError } from '../../errors.ts';
import { refuseBrokenInput, refuseBrokenText } from './refuseBrokenInput.ts';

const parse = express.json({ limit: '256kb', type: ['application/json', 'application/*+json'] });

/** Reads a JSON body of at most 256 kB into `request.body` ({} when there is none) and refuses every other kind of body. */
export const jsonBody: RequestHandler = (request, response, next) => {
  refuseBrokenText(decodeURIComponent(request.originalUrl), '');
  const hasBody =
    request.headers['transfer-encoding'] !== undefined || Number(request.headers['content-length'] ?? 0) > 0;
  if (hasBody && !request.is(['application/json', 'application/*+json'])) throw notJson();
  parse(request, response, (error) => {
    if (error) return next(error);
    request.body ??= {};
    try {
      refuseBrokenInput(request.body);
      next();
    } catch (refusal) {
      next(refusal);
    }
  });
};

const notJson = () =>
  new AppError(415, 'not-json', {
    zh: '请以 Content-Type: application/json 提交',
    en: 'Send the body as Content-Type: application/json',
  });
