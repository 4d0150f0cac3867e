import type { Request } from 'express';
import { AppError, type FieldError } from '../../../../errors.ts';
import type { PersonActor } from '../../../../models/store/gates/actor.ts';
import { uploadFile } from '../../../../workflows/files/uploadFile.ts';

/** How the widget of files names what is new: what is there already stands at the first numbers. */
const nameOfNew = /^(.+)\.new$/;
const firstOfNew = 10;

/** Keeps the files sent with a form, and puts them among its answers as if they had been there. @returns why some were not taken */
export async function keepSentFiles(request: Request, actor: PersonActor): Promise<FieldError[]> {
  const errors: FieldError[] = [];
  for (const [index, { field, name, bytes }] of (request.sentFiles ?? []).slice(0, firstOfNew).entries()) {
    const path = nameOfNew.exec(field)?.[1];
    if (!path) continue;
    try {
      const kept = await uploadFile(actor, { name, bytes }, 'member');
      request.body[`${path}.${firstOfNew + index}`] = JSON.stringify({ id: kept.id, name: kept.name });
    } catch (error) {
      if (!(error instanceof AppError)) throw error;
      const { zh, en } = error.errors[0] ? { zh: error.errors[0].message, en: error.errors[0].messageEn } : error.text;
      errors.push({ path, message: `${name}：${zh}`, messageEn: `${name}: ${en ?? zh}` });
    }
  }
  return errors;
}
