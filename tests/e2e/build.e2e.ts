import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { appendFileSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { expect, test } from 'playwright/test';
import { generateRepository } from '../../src/cli/bench/generate.ts';
import { serve } from '../../src/cli/serve.ts';
import { oneBuild } from './one-build.ts';

// These tests run the program itself over a small invented repository; only the last one opens a browser page.

test.describe.configure({ mode: 'serial', timeout: 180_000 });

const LOGO = '<svg xmlns="http://www.w3.org/2000/svg" width="80" height="40"><rect width="80" height="40" fill="#861c33"/></svg>\n';

let top: string;
let content: string;

test.beforeAll(() => {
  top = mkdtempSync(join(tmpdir(), 'plenary-build-'));
  content = join(top, 'content');
  generateRepository({ folder: content, papers: 5, languages: ['en', 'az'] });
  writeFileSync(join(content, 'proceedings/logo.svg'), LOGO);
  appendFileSync(join(content, 'proceedings/center.yaml'), 'logo: logo.svg\n');
});

test.afterAll(() => rmSync(top, { recursive: true, force: true }));

interface Ending {
  readonly code: number | null;
  readonly output: string;
}

/** Runs a command of the program over the invented repository; each folder of caches stands for a machine of its own. */
function plenary(command: string, site: string, cache: string): Ending {
  const places = { PLENARY_CONTENT: content, PLENARY_OUT: join(top, site), PLENARY_CACHE: join(top, cache), PLENARY_LANGUAGE: 'en' };
  const options = { env: { ...process.env, ...places }, encoding: 'utf8', timeout: 120_000 } as const;
  const ended = oneBuild(() => spawnSync(process.execPath, [resolve('src/cli/plenary.ts'), command], options));
  return { code: ended.status, output: ended.stdout + ended.stderr };
}

/** The checksum of every file of a site by its path. */
function fingerprints(site: string): Record<string, string> {
  const folder = join(top, site);
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  const paths = files.map((entry) => join(entry.parentPath, entry.name)).sort();
  return Object.fromEntries(
    paths.map((path) => [path.slice(folder.length + 1), createHash('sha256').update(readFileSync(path)).digest('hex')]),
  );
}

test('two builds of the same content are the same, byte for byte', () => {
  const first = plenary('build', 'first', 'cache-1');
  expect(first.code, first.output).toBe(0);
  expect(plenary('build', 'second', 'cache-2').code).toBe(0);
  const made = fingerprints('first');
  expect(Object.keys(made).length).toBeGreaterThan(40);
  expect(fingerprints('second')).toEqual(made);
});

test('the logo of the centre stands in the head of every page, and the file is the centre’s own', () => {
  const pages = readdirSync(join(top, 'first'), { recursive: true, encoding: 'utf8' }).filter((path) => path.endsWith('.html'));
  expect(pages.length).toBeGreaterThan(10);
  for (const path of pages) {
    const [head = ''] = /<header[\s\S]*?<\/header>/u.exec(readFileSync(join(top, 'first', path), 'utf8')) ?? [];
    expect(head, path).toMatch(/<img class="logo" src="\/center\/logo\.svg" alt="" height="44"/u);
  }
  expect(readFileSync(join(top, 'first/center/logo.svg'), 'utf8')).toBe(LOGO);
});

test('a third build, with its caches full, is the same too', () => {
  expect(plenary('build', 'third', 'cache-1').code).toBe(0);
  expect(fingerprints('third')).toEqual(fingerprints('first'));
});

test.describe('content with errors', () => {
  const broken = () => join(content, 'papers/1998-conference-1/99.md');
  const before: Record<string, string> = {};

  test.beforeAll(() => {
    Object.assign(before, fingerprints('first'));
    writeFileSync(broken(), '---\nstatus: published\nkind: papre\ntitle: { en: A paper without a place }\nsesion: first\n---\n');
    appendFileSync(join(content, 'proceedings/people.yaml'), 'nobody:\n  name: { family: Nobody, colour: red }\n');
  });

  for (const command of ['check', 'build', 'start']) {
    test(`${command} stops with the whole list of problems and leaves the old site as it is`, () => {
      const { code, output } = plenary(command, 'first', 'cache-1');
      expect(code).toBe(1);
      expect(output).toMatch(/papers\/1998-conference-1\/99\.md:3:\d+ .*papre.*\[[a-z-]+\]/u);
      expect(output).toMatch(/papers\/1998-conference-1\/99\.md:5:\d+ .*sesion.*\[[a-z-]+\]/u);
      expect(output).toMatch(/proceedings\/people\.yaml:\d+:\d+ .*colour.*\[[a-z-]+\]/u);
      expect(fingerprints('first')).toEqual(before);
      expect(readdirSync(top).filter((name) => name.startsWith('first'))).toEqual(['first']);
    });
  }

  test('a first build makes no site at all', () => {
    expect(plenary('build', 'never', 'cache-1').code).toBe(1);
    expect(readdirSync(top)).not.toContain('never');
  });

  test.afterAll(() => {
    rmSync(broken());
    const people = join(content, 'proceedings/people.yaml');
    writeFileSync(people, readFileSync(people, 'utf8').replace(/nobody:[\s\S]*$/u, ''));
  });
});

test('a folder that is no site is not written over', () => {
  mkdirSync(join(top, 'mine'));
  writeFileSync(join(top, 'mine/letter.txt'), 'Dear all');
  const { code, output } = plenary('build', 'mine', 'cache-1');
  expect(code).not.toBe(0);
  expect(output).toContain('PLENARY_OUT');
  expect(readFileSync(join(top, 'mine/letter.txt'), 'utf8')).toBe('Dear all');
});

test('below a base path every link, script, font and search works', async ({ page }) => {
  const center = join(content, 'proceedings/center.yaml');
  writeFileSync(center, readFileSync(center, 'utf8').replace('invented.example/', 'invented.example/repository/'));
  const built = plenary('build', 'based', 'cache-1');
  expect(built.code, built.output).toBe(0);
  const server = await serve({ folder: join(top, 'based'), base: '/repository/' });
  const failed: string[] = [];
  page.on('response', (response) => {
    if (response.status() >= 400) failed.push(response.url());
  });
  page.on('requestfailed', (request) => failed.push(request.url()));
  page.on('pageerror', (error) => failed.push(error.message));
  await page.goto(server.address);
  const logo = page.locator('header img.logo');
  await expect(logo).toBeVisible();
  await expect.poll(() => logo.evaluate((image: HTMLImageElement) => [image.naturalWidth, image.offsetHeight])).toEqual([80, 44]);
  const addresses = await page.locator('a[href]').evaluateAll((links) => links.map((link) => (link as HTMLAnchorElement).href));
  expect(addresses.length).toBeGreaterThan(5);
  for (const address of new Set(addresses.filter((one) => one.startsWith('http://127.0.0.1')))) {
    expect(address).toContain('/repository/');
    expect((await page.request.get(address)).status(), address).toBe(200);
  }
  await page.goto(`${server.address}papers/1998-conference-1/02/`, { waitUntil: 'networkidle' });
  await page.goto(`${server.address}az/search/?q=miqrasiya`, { waitUntil: 'networkidle' });
  await expect(page.locator('main a[href*="/repository/"]').first()).toBeVisible();
  expect(failed).toEqual([]);
  await server.close();
});
