import { promisify } from 'node:util';
import express, { type Request, type Response } from 'express';
import { BadRequest } from '../../../errors.ts';
import { mostUploaded } from '../../../mostUploaded.ts';

/** Of one form with its files; each file has its own bound. */
const most = 5 * mostUploaded.member;

declare global {
  namespace Express {
    interface Request {
      /** The files of a posted form, by the name of their field. */
      sentFiles?: readonly { field: string; name: string; bytes: Buffer }[];
    }
  }
}

/** Reads a form with files: its texts into `request.body`, its files beside them. The platform's own reader of forms takes it apart. */
export async function multipartBody(request: Request, response: Response): Promise<void> {
  await promisify(express.raw({ limit: most, type: 'multipart/form-data' }))(request, response);
  const parts = [...(await partsOf(request))];
  request.body = Object.fromEntries(parts.filter(([, value]) => typeof value === 'string'));
  request.sentFiles = await Promise.all(
    parts.flatMap(([field, value]) =>
      // A field in which nothing was chosen is sent as an empty file without a name.
      typeof value === 'string' || (!value.name && value.size === 0)
        ? []
        : value.arrayBuffer().then((bytes) => ({ field, name: value.name, bytes: Buffer.from(bytes) })),
    ),
  );
}

/** @throws BadRequest for what is no whole form */
async function partsOf({ body, headers }: Request): Promise<FormData> {
  const type = { 'Content-Type': String(headers['content-type']) };
  return new globalThis.Response(body, { headers: type }).formData().catch(() => {
    throw new BadRequest('broken-form', '表单没有完整到达，请重新提交', 'The form did not arrive whole; send it again');
  });
}
