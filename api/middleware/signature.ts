import { createHmac } from 'node:crypto';

/** As express-session signs its cookies (the cookie-signature package). */
export const sign = (value: string, secret: string): string =>
  `${value}.${createHmac('sha256', secret).update(value).digest('base64').replace(/=+$/, '')}`;
