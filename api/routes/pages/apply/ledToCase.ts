import type { Response } from 'express';
import { isIn } from '../../../../models/descriptor/states.ts';
import type { Rows } from '../../../../models/rows.ts';

/** Who has handed it in already is led to his case. */
export function ledToCase(response: Response, open: Rows['application'] | undefined): boolean {
  if (!open || !isIn('application', open, 'inProgress')) return false;
  response.redirect(303, `/me/applications/${open.id}?done=already`);
  return true;
}
