import { open, realpath, type FileHandle } from 'node:fs/promises';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { dirname, join, sep } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { mediaType } from './media-type.ts';

/** What is served: a built site, the path of the site on its host (`/` or `/repository/`), and the port, 0 for any free one. */
export interface ServeOptions {
  readonly folder: string;
  readonly base?: string;
  readonly port?: number;
}

/** A running server: the address of the site's home page, and how to stop it. */
export interface Server {
  readonly address: string;
  close(): Promise<void>;
}

/**
 * Serves a folder of finished files on this machine alone (127.0.0.1), as a static host does: `index.html` for a folder, a redirect to the
 * slash at its end, the nearest `404.html` for what is not there. Nothing outside the folder can be read, not even through a link.
 * Rejects with the system's error if the port is taken.
 */
export async function serve({ folder, base = '/', port = 0 }: ServeOptions): Promise<Server> {
  const root = await realpath(folder);
  const server = createServer((request, response) => {
    answer(root, base, request, response).catch(() => {
      if (response.headersSent) response.destroy();
      else refuse(response, 500, 'The file could not be read.');
    });
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', () => {
      server.off('error', reject);
      resolve();
    });
  });
  const { port: taken } = server.address() as AddressInfo;
  return {
    address: `http://127.0.0.1:${taken}${base}`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => {
          resolve();
        });
        server.closeAllConnections();
      }),
  };
}

async function answer(root: string, base: string, request: IncomingMessage, response: ServerResponse): Promise<void> {
  if (request.method !== 'GET' && request.method !== 'HEAD') {
    response.setHeader('Allow', 'GET, HEAD');
    refuse(response, 405, 'Only GET and HEAD are answered.');
    return;
  }
  const [asked = '/', query] = (request.url ?? '/').split('?', 2);
  const path = decoded(asked);
  if (path === undefined) {
    refuse(response, 400, 'The address is malformed.');
    return;
  }
  if (`${path}/` === base) {
    redirect(response, base, query);
    return;
  }
  const inside = path.startsWith(base) ? path.slice(base.length) : undefined;
  const found = inside === undefined ? undefined : await fileAt(root, inside);
  if (found === 'folder') redirect(response, `${asked}/`, query);
  else if (found) await send(request, response, 200, found);
  else await sendMissing(root, inside ?? '', request, response);
}

/** The path as text, or nothing when it is malformed or tries to leave the folder. */
function decoded(path: string): string | undefined {
  try {
    const text = decodeURIComponent(path);
    const parts = text.split('/');
    return text.startsWith('/') && !/[\\\0]/u.test(text) && !parts.includes('..') && !parts.includes('.') ? text : undefined;
  } catch {
    return undefined;
  }
}

/** An open file: what takes its place while it is sent changes neither its bytes nor their number. */
interface Found {
  readonly path: string;
  readonly handle: FileHandle;
  readonly bytes: number;
}

/** The file at a path below the root; `folder` when the path names a folder without the slash at its end. */
async function fileAt(root: string, path: string): Promise<Found | 'folder' | undefined> {
  const wantsFolder = path === '' || path.endsWith('/');
  try {
    const real = await realpath(join(root, path, wantsFolder ? 'index.html' : ''));
    if (real !== root && !real.startsWith(root + sep)) return undefined;
    const handle = await open(real);
    const facts = await handle.stat();
    if (facts.isFile()) return { path: real, handle, bytes: facts.size };
    await handle.close();
    return facts.isDirectory() && !wantsFolder ? 'folder' : undefined;
  } catch {
    return undefined;
  }
}

/** A static host shows the `404.html` nearest to what was asked for, so that each language can have its own. */
async function sendMissing(root: string, path: string, request: IncomingMessage, response: ServerResponse): Promise<void> {
  for (let folder = dirname(join('/', path, 'x')); ; folder = dirname(folder)) {
    const page = await fileAt(root, join(folder, '404.html').slice(1));
    if (page && page !== 'folder') {
      await send(request, response, 404, page);
      return;
    }
    if (folder === '/') break;
  }
  refuse(response, 404, 'There is nothing here.');
}

async function send(request: IncomingMessage, response: ServerResponse, status: number, { path, handle, bytes }: Found): Promise<void> {
  response.writeHead(status, {
    'Content-Type': mediaType(path),
    'Content-Length': bytes,
    'Cache-Control': 'no-cache',
    'X-Content-Type-Options': 'nosniff',
  });
  if (request.method === 'HEAD') {
    await handle.close();
    response.end();
    return;
  }
  // Who goes away, before or in the middle, leaves no file open.
  await pipeline(handle.createReadStream(), response).catch(() => response.destroy());
}

function redirect(response: ServerResponse, path: string, query: string | undefined): void {
  // Two slashes at the start would name another host.
  const location = path.replace(/^\/+/u, '/') + (query === undefined ? '' : `?${query}`);
  response.writeHead(301, { Location: location, 'Content-Length': 0 }).end();
}

function refuse(response: ServerResponse, status: number, text: string): void {
  response.writeHead(status, { 'Content-Type': 'text/plain; charset=utf-8' }).end(`${text}\n`);
}
