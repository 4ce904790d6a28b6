import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { serve, type Server } from '../../src/cli/serve.ts';

let top: string;
let servers: { root: Server; based: Server };

beforeAll(async () => {
  top = await mkdtemp(join(tmpdir(), 'plenary-serve-'));
  const site = join(top, 'site');
  await mkdir(join(site, 'papers/01'), { recursive: true });
  await mkdir(join(site, 'az'));
  await mkdir(join(top, 'site-secret'));
  await writeFile(join(top, 'secret.txt'), 'secret');
  await writeFile(join(top, 'site-secret/secret.txt'), 'secret');
  await symlink(join(top, 'secret.txt'), join(site, 'link.txt'));
  await symlink(join(top, 'site-secret'), join(site, 'linked'));
  const files = {
    'index.html': 'home',
    '404.html': 'missing',
    'az/404.html': 'yoxdur',
    'papers/01/index.html': 'a paper',
    'papers/01/01.bib': 'Əliyev',
    'papers/01/ə 1.pdf': '%PDF',
    'search.pf_meta': 'meta',
    'programme.ics': 'BEGIN:VCALENDAR',
  };
  for (const [name, content] of Object.entries(files)) await writeFile(join(site, name), content);
  servers = { root: await serve({ folder: site }), based: await serve({ folder: site, base: '/repository/' }) };
});

afterAll(async () => {
  await Promise.all([servers.root.close(), servers.based.close()]);
  await rm(top, { recursive: true });
});

/** Asks for a path exactly as written; fetch would tidy `..` away before sending. */
function ask(server: Server, path: string, method = 'GET'): Promise<{ status?: number; type?: string; location?: string; text: string }> {
  return new Promise((resolve, reject) => {
    request({ host: '127.0.0.1', port: new URL(server.address).port, path, method }, (response) => {
      let text = '';
      response.setEncoding('utf8');
      response.on('data', (part: string) => (text += part));
      response.on('end', () => {
        const { 'content-type': type, location } = response.headers;
        resolve({ status: response.statusCode, type, location, text });
      });
    })
      .on('error', reject)
      .end();
  });
}

describe('a site at the root of its host', () => {
  test.each([
    ['/', 200, 'home', 'text/html; charset=utf-8'],
    ['/?q=1', 200, 'home', 'text/html; charset=utf-8'],
    ['/papers/01/', 200, 'a paper', 'text/html; charset=utf-8'],
    ['/papers/01/01.bib', 200, 'Əliyev', 'application/x-bibtex; charset=utf-8'],
    ['/papers/01/%C9%99%201.pdf', 200, '%PDF', 'application/pdf'],
    ['/search.pf_meta', 200, 'meta', 'application/octet-stream'],
    ['/programme.ics', 200, 'BEGIN:VCALENDAR', 'text/calendar; charset=utf-8'],
    ['/nothing/', 404, 'missing', 'text/html; charset=utf-8'],
    ['/papers/', 404, 'missing', 'text/html; charset=utf-8'],
    ['/papers/01/01.bib/', 404, 'missing', 'text/html; charset=utf-8'],
    ['/az/nothing', 404, 'yoxdur', 'text/html; charset=utf-8'],
    ['/az/deep/er', 404, 'yoxdur', 'text/html; charset=utf-8'],
  ])('%s answers %i', async (path, status, text, type) => {
    expect(await ask(servers.root, path)).toMatchObject({ status, text, type });
  });

  test.each([
    '/../secret.txt',
    '/%2e%2e/secret.txt',
    '/papers/..%2f..%2fsecret.txt',
    '/..%5csecret.txt',
    '/../site-secret/secret.txt',
    '//etc/passwd',
    '/link.txt',
    '/linked/secret.txt',
    '/%00',
    '/%',
    '/papers/%c0%ae%c0%ae/',
  ])('%s reaches nothing outside the folder', async (path) => {
    const { status, text } = await ask(servers.root, path);
    expect([400, 404]).toContain(status);
    expect(text).not.toContain('secret');
  });

  test('a folder without its slash is sent to the one with it, its query kept', async () => {
    expect(await ask(servers.root, '/papers/01?x=1')).toMatchObject({ status: 301, location: '/papers/01/?x=1' });
    expect((await ask(servers.root, '//papers/01')).location ?? '/').toMatch(/^\/(?!\/)/u);
  });

  test('HEAD has no body, other methods are refused', async () => {
    expect(await ask(servers.root, '/', 'HEAD')).toMatchObject({ status: 200, text: '' });
    expect(await ask(servers.root, '/', 'POST')).toMatchObject({ status: 405 });
  });
});

describe('a site below a base path', () => {
  test.each([
    ['/repository/', 200],
    ['/repository/papers/01/', 200],
    ['/repository', 301],
    ['/', 404],
    ['/papers/01/', 404],
  ])('%s answers %i', async (path, status) => {
    expect((await ask(servers.based, path)).status).toBe(status);
  });

  test('its address ends in the base path', () => {
    expect(servers.based.address).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/repository\/$/u);
  });
});

test('a port that is taken is an error', async () => {
  const port = Number(new URL(servers.root.address).port);
  await expect(serve({ folder: top, port })).rejects.toMatchObject({ code: 'EADDRINUSE' });
});
