import type { Request } from 'express';
import type { Problem } from '../../../member-ui/view.ts';

/** The first time a request to do it, afterwards a correction. */
export const humanCheckProblem = (request: Request): Problem => ({
  path: 'captcha',
  message: request.body.captcha ? '图形验证码不正确，请看新的图再输入' : '请先完成下面的验证，再获取验证码',
});
