import express, { type RequestHandler } from 'express';
import { refuseBrokenInput } from '../../middleware/refuseBrokenInput.ts';

const parse = express.urlencoded({ extended: false, limit: '64kb', parameterLimit: 200 });

/** Reads a form into `request.body`: names to texts; of a name given twice the last counts. */
export const formBody: RequestHandler = (request, response, next) => {
  if (request.method !== 'POST') return next();
  parse(request, response, (error) => {
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
  });
};
