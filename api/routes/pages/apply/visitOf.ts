import type { Request } from 'express';
import type { Visit } from '../../../../workflows/cases/applicant.ts';

export const visitOf = (request: Request): Visit => ({
  ip: request.ip,
  channel: 'h5',
  phoneConfirmedAt: request.session.phoneConfirmedAt,
});
