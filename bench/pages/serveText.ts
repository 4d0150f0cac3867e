// The floor under a page: the same text in plain HTML, without a file beside it.
import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { gzipSync } from 'node:zlib';

export type TextServer = {
  /** The address at which this text stands. */
  show(text: string): string;
  close(): void;
};

export async function serveText(): Promise<TextServer> {
  const pages: Buffer[] = [];
  const server = createServer((request, response) => {
    const page = pages[Number(request.url?.slice(1))];
    response.writeHead(page ? 200 : 404, { 'Content-Type': 'text/html; charset=utf-8', 'Content-Encoding': 'gzip' });
    response.end(page ?? gzipSync(''));
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  return {
    show: (text) => `http://127.0.0.1:${port}/${pages.push(gzipSync(pageOf(text))) - 1}`,
    close: () => server.close().closeAllConnections(),
  };
}

function pageOf(text: string): string {
  const lines = text.split('\n').filter((line) => line.trim());
  const paragraphs = lines.map((line) => `<p>${line.replaceAll('&', '&amp;').replaceAll('<', '&lt;')}</p>`);
  return `<!doctype html><meta name="viewport" content="width=device-width"><title>–</title><main>${paragraphs.join('')}</main>`;
}
