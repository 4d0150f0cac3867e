import type { Response } from 'express';
import { renderPage } from '../../../member-ui/renderPage.ts';
import { leadToAnswer } from './fetchedAnswer.ts';

type Page<Props> = Parameters<typeof renderPage<Props & object>>[0];

/** Personal pages are kept by nobody: the next user of the phone presses "back". What answers a form is fetched by itself. */
export function sendPage<Props extends object>(
  response: Response,
  page: Page<Props>,
  props: Props,
  status = 200,
): void {
  const html = renderPage(page, props);
  if (leadToAnswer(response, html, status)) return;
  response.status(status).set('Cache-Control', 'no-store').type('html').send(html);
}
