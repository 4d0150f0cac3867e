import express, { type Request, type RequestHandler } from 'express';
import { BadRequest } from '../../errors.ts';
import { refuseBrokenInput } from '../middleware/refuseBrokenInput.ts';

const formTypes = ['multipart/form-data', 'application/x-www-form-urlencoded'];

/** The fields of a form, where AdminJS looks for them. In memory and without files: nothing is written to the disk. */
export const readForm: RequestHandler[] = [
  express.raw({ type: formTypes, limit: '1mb' }),
  async (request, _response, next) => {
    (request as Request & { fields?: object }).fields = await fieldsOf(request);
    next();
  },
];

async function fieldsOf(request: Request): Promise<Record<string, string>> {
  const type = request.get('Content-Type') ?? '';
  if (!Buffer.isBuffer(request.body)) {
    if (Number(request.get('Content-Length') ?? 0) === 0 && !request.get('Transfer-Encoding')) return {};
    throw new BadRequest('not-a-form', '请以表单提交', `Send a form: ${formTypes.join(' or ')}`);
  }
  if (request.body.length === 0) return {};
  const form = await new Response(new Uint8Array(request.body), { headers: { 'Content-Type': type } })
    .formData()
    .catch(() => {
      throw new BadRequest('broken-form', '表单内容不完整，请重新提交', 'The form is broken; send it again');
    });
  const fields = [...form].map(([name, value]): [string, string] => {
    if (typeof value === 'string') return [name, value];
    throw new BadRequest('no-files', '控制台不接收文件', 'The console takes no files');
  });
  const values = Object.fromEntries(fields);
  refuseBrokenInput(values);
  return values;
}
