import type { Request } from 'express';
import { config } from '../../../config.ts';

/**
 * Where links that leave the page (QR codes) lead: the configured address, else the one this request came by. That one is the
 * asker's own word, so it goes only into answers to himself that nobody else is given from a cache. Production has an address.
 */
export const originOf = (request: Request): string =>
  config.origin || `${request.protocol}://${request.get('Host') ?? ''}`;
