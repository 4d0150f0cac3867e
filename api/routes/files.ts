// Files: sent in as bytes, one a request, and sent out as they came.
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { Response } from 'express';
import { mostUploaded } from '../../mostUploaded.ts';
import { type ReadFile, readFile } from '../../workflows/files/readFile.ts';
import { uploadFile } from '../../workflows/files/uploadFile.ts';
import { route } from '../declaration/route.ts';

export const uploadByAdmin = route({
  method: 'POST',
  path: '/api/files',
  who: 'admin',
  title: '上传文件',
  limit: { points: 120, seconds: 60 },
  bytes: mostUploaded.admin,
  query: 'FileUpload',
  answer: 'StoredFile',
  status: 201,
  run: ({ actor, query, bytes }) => uploadFile(actor, { name: query.name, bytes }, 'admin').then(told),
});

export const uploadByMember = route({
  method: 'POST',
  path: '/api/public/files',
  who: 'person',
  title: '上传文件',
  limit: { points: 60, seconds: 60 },
  bytes: mostUploaded.member,
  query: 'FileUpload',
  answer: 'StoredFile',
  status: 201,
  run: ({ actor, query, bytes }) => uploadFile(actor, { name: query.name, bytes }, 'member').then(told),
});

export const fileContent = route({
  method: 'GET',
  path: '/api/files/:id/content',
  who: 'admin',
  title: '下载文件',
  media: '*/*',
  run: async ({ actor, params, response }) => sendFile(response, await readFile(actor, String(params.id))),
});

export const ownFileContent = route({
  method: 'GET',
  path: '/api/public/files/:id',
  who: 'person',
  title: '下载自己的文件',
  media: '*/*',
  run: async ({ actor, params, response }) =>
    sendFile(response, await readFile(actor, String(params.id), { as: 'self' })),
});

const told = ({ id, name, type, size }: { id: string; name: string; type: string; size: number }) => ({
  ...{ id, name, type, size },
});

/** To be kept by the browser and never shown as a page of ours, whatever it holds. */
async function sendFile(response: Response, { name, media, size, content }: ReadFile): Promise<void> {
  response.attachment(name).set({
    'Content-Type': media,
    'Content-Length': String(size),
    'Content-Security-Policy': "sandbox; default-src 'none'",
    'X-Content-Type-Options': 'nosniff',
  });
  await pipeline(Readable.from(content), response);
}
