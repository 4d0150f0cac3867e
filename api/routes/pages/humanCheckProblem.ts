import type { Request } from 'express';
import type { FieldProblem } from '../../../contract/problem.ts';
import { fieldWords } from '../../../member-ui/words/fields.ts';

/** The first time a request to do it, afterwards a correction. */
export const humanCheckProblem = (request: Request): FieldProblem => ({
  path: 'captcha',
  message: request.body.captcha ? fieldWords[request.language].human.wrong : fieldWords[request.language].human.first,
});
