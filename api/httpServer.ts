// The server under the application, and its answer to what never reaches it: a request that Node itself cannot read.
import { randomUUID } from 'node:crypto';
import { createServer, type RequestListener, type Server } from 'node:http';
import type { Duplex } from 'node:stream';
import { AppError, BadRequest } from '../errors.ts';
import { logger } from '../logger.ts';
import { maxListed } from '../models/store/gates/filter.ts';
import { problemOf } from './middleware/problem.ts';

/** All the ids that one filter takes stand in an address (45 bytes each, escaped), beside the other headers. */
const maxHeaderSize = 64 * 1024;
/** Who is still sending reads no answer: what comes is thrown away for so long. */
const patience = 2_000;

export function httpServer(app: RequestListener): Server {
  const server = createServer({ maxHeaderSize }, app);
  server.on('clientError', (error: NodeJS.ErrnoException, socket) => {
    if (error.code === 'ECONNRESET' || !socket.writable) socket.destroy();
    else refuse(understood(error), socket);
  });
  return server;
}

function understood({ code }: NodeJS.ErrnoException): AppError {
  const room = Math.floor(maxHeaderSize / 1024);
  if (code === 'HPE_HEADER_OVERFLOW') {
    return new AppError(431, 'headers-too-large', {
      zh: `网址和请求头合计最多 ${room} KB，筛选里最多可放 ${maxListed} 个编号；请分几次查询`,
      en: `Address and headers hold ${room} KB, at most ${maxListed} ids in a filter; ask in several requests`,
    });
  }
  if (code === 'ERR_HTTP_REQUEST_TIMEOUT') {
    return new AppError(408, 'request-timeout', {
      zh: '请求迟迟没有完整到达，请检查网络后重新提交',
      en: 'The request did not arrive whole in time; send it again',
    });
  }
  return new BadRequest('malformed-request', '请求不符合 HTTP 的格式', 'The request is not well-formed HTTP');
}

/** The language asked for is not known, so it is said in Chinese first. */
function refuse(error: AppError, socket: Duplex): void {
  const id = randomUUID();
  logger.debug({ id, problem: error.code }, 'refused');
  const body = JSON.stringify(problemOf(error, id, 'zh'));
  socket.removeAllListeners('data').resume();
  socket.end(
    [
      `HTTP/1.1 ${error.status} Refused`,
      'Content-Type: application/problem+json',
      'Content-Language: zh-CN',
      'Cache-Control: no-store',
      `Content-Length: ${Buffer.byteLength(body)}`,
      'Connection: close',
      '',
      body,
    ].join('\r\n'),
  );
  const over = setTimeout(() => socket.destroy(), patience).unref();
  socket.once('close', () => clearTimeout(over));
}
