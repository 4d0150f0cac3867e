import type { Request } from 'express';
import type { Visit } from '../../../../workflows/cases/applicant.ts';
import { keptDevice } from '../../../middleware/requestContext.ts';

export const visitOf = (request: Request): Visit => ({
  ip: request.ip,
  channel: isHandheld(request) ? 'h5' : 'pc',
  phoneConfirmedAt: request.session.phoneConfirmedAt,
  device: keptDevice(request),
});

/** As the browser says: by its own word where it gives one, else by its name. */
const isHandheld = (request: Request): boolean => {
  const word = request.get('Sec-CH-UA-Mobile');
  return word ? word === '?1' : /Mobi|Android|MicroMessenger.*(iPhone|iPad)/i.test(request.get('User-Agent') ?? '');
};
