import { promisify } from 'node:util';
import express, { type Request, type Response } from 'express';
import { refuseBrokenText } from './refuseBrokenInput.ts';

/** Reads a body of at most so many bytes into `request.body`, whatever it says it is. @throws what understandError knows as too large */
export async function readBytes(request: Request, response: Response, most: number): Promise<void> {
  refuseBrokenText(decodeURIComponent(request.originalUrl), '');
  await promisify(express.raw({ limit: most, type: () => true }))(request, response);
  if (!Buffer.isBuffer(request.body)) request.body = Buffer.alloc(0);
}
