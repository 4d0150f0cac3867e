import type { Request } from 'express';
import type { FieldProblem } from '../../../contract/problem.ts';

/** The first time a request to do it, afterwards a correction. */
export const humanCheckProblem = (request: Request): FieldProblem => ({
  path: 'captcha',
  message: request.body.captcha ? '图形验证码不正确，请看新的图再输入' : '请先完成下面的验证，再获取验证码',
});
