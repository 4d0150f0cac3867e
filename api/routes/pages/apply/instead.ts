import type { Response } from 'express';
import { NotFound } from '../../../../errors.ts';
import { convertApplication } from '../../../../workflows/applications/convertApplication.ts';
import { boundMember } from '../members.ts';
import { type ApplyRequest, addressOf, stepOf } from './step.ts';

/** To the process for whom this one is not for; what has been filled in goes along. */
export async function instead(request: ApplyRequest, response: Response): Promise<void> {
  const member = await boundMember(request, response);
  if (!member) return;
  const { key, place, opened, about } = await stepOf(request, member);
  const { instead: other } = opened.process.document;
  if (!other) throw new NotFound('没有可以改办的事项', 'There is nothing to do instead');
  if (about.open) await convertApplication(member.actor, key);
  response.redirect(303, addressOf(other.process, 'guide', place));
}
