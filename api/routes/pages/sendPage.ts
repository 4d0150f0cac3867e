import type { Response } from 'express';
import { renderPage } from '../../../member-ui/renderPage.ts';

type Page<Props> = Parameters<typeof renderPage<Props & object>>[0];

/** Personal pages are kept by nobody: the next user of the phone presses "back". */
export function sendPage<Props extends object>(
  response: Response,
  page: Page<Props>,
  props: Props,
  status = 200,
): void {
  response.status(status).set('Cache-Control', 'no-store').type('html').send(renderPage(page, props));
}
