import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';
import { gzipSync } from 'node:zlib';
import type { Browser, Page } from 'playwright';
import { serve } from '../serve.ts';
import type { SampleWord } from './sample-words.ts';

/** What a reader waits for and fetches who searches a site for the first time. */
export interface Visit extends SampleWord {
  /** Results that the page says it found. */
  readonly found: string;
  /** The bytes of the page's scripts, of the index and of ten results, as a host sends them that compresses texts. */
  readonly bytes: number;
  readonly requests: number;
  /** Milliseconds from the Enter key to the first results, the best of some visits: no machine does nothing else. */
  readonly first: number;
  /** Milliseconds from a next letter to its results when the index is warm, those of the slowest letter at its best. */
  readonly typing: number;
}

/** So often each word is searched for, every time by a new reader. */
const TURNS = 3;

/** Opens the search page of a site in Chromium for each word; undefined where there is no browser. */
export async function visitSearch(
  site: string,
  words: readonly SampleWord[],
  environment: NodeJS.ProcessEnv,
): Promise<Visit[] | undefined> {
  const executablePath = browserPath(environment);
  if (executablePath === undefined) return undefined;
  const { chromium } = await import('playwright');
  const browser = await chromium.launch({ executablePath, args: ['--headless', '--no-sandbox', '--disable-gpu', '--disable-quic'] });
  const server = await serve({ folder: site });
  try {
    const visits: Visit[] = [];
    for (const word of words) {
      const turns: Visit[] = [];
      for (let turn = 0; turn < TURNS; turn += 1) turns.push(await visit(browser, `${server.address}search/`, word));
      visits.push(...turns.slice(0, 1).map((turn) => ({ ...turn, first: least(turns, 'first'), typing: least(turns, 'typing') })));
    }
    return visits;
  } finally {
    await browser.close();
    await server.close();
  }
}

function least(visits: readonly Visit[], figure: 'first' | 'typing'): number {
  return Math.min(...visits.map((visit) => visit[figure]));
}

async function visit(browser: Browser, address: string, sample: SampleWord): Promise<Visit> {
  const context = await browser.newContext();
  try {
    const page = await context.newPage();
    const sizes: Promise<number>[] = [];
    page.on('requestfinished', (request) => {
      const path = new URL(request.url()).pathname;
      if (!path.includes('/pagefind/') && request.resourceType() !== 'script') return;
      sizes.push(request.response().then(async (response) => sentBytes(path, (await response?.body()) ?? Buffer.alloc(0))));
    });
    await page.goto(address, { waitUntil: 'networkidle' });
    const first = await resultsAfter(page, sample.word, true);
    await page.waitForLoadState('networkidle');
    const fetched = await Promise.all(sizes);
    const found = (await page.locator('[data-search-status]').textContent()) ?? '';
    // The letters are typed once to fetch what they need, and then to be measured.
    const beginnings = [...sample.word].map((_, at, letters) => letters.slice(0, at + 1).join('')).filter((typed) => typed.length > 2);
    for (const typed of beginnings) await resultsAfter(page, typed, false);
    const times = beginnings.map(() => Infinity);
    for (let turn = 0; turn < TURNS; turn += 1)
      for (const [at, typed] of beginnings.entries()) times[at] = Math.min(times[at] ?? Infinity, await resultsAfter(page, typed, false));
    return {
      ...sample,
      found,
      bytes: fetched.reduce((sum, size) => sum + size, 0),
      requests: fetched.length,
      first,
      typing: Math.max(...times),
    };
  } finally {
    await context.close();
  }
}

/** Milliseconds until the list of results is filled anew, after a word was written into the box and perhaps the Enter key was pressed. */
function resultsAfter(page: Page, word: string, enter: boolean): Promise<number> {
  return page.evaluate(
    ([typed, isSent]) =>
      new Promise<number>((resolve, reject) => {
        const list = document.querySelector('.result-list');
        const box = document.querySelector<HTMLInputElement>('main input[type="search"]');
        if (!list || !box) {
          reject(new Error('The page has no search box'));
          return;
        }
        const start = performance.now();
        const observer = new MutationObserver(() => {
          observer.disconnect();
          // What was written is seen with the next frame.
          requestAnimationFrame(() => {
            resolve(performance.now() - start);
          });
        });
        observer.observe(list, { childList: true });
        box.value = typed;
        if (isSent) box.form?.requestSubmit();
        else box.dispatchEvent(new Event('input', { bubbles: true }));
      }),
    [word, enter] as const,
  );
}

/** A host compresses what it knows to be text; our parts of the index are compressed in themselves. */
function sentBytes(path: string, body: Buffer): number {
  return path.endsWith('.bin') ? body.length : gzipSync(body).length;
}

const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];

/** The browser that PLENARY_BROWSER names, else one of the system. */
function browserPath(environment: NodeJS.ProcessEnv): string | undefined {
  const folders = (environment['PATH'] ?? '').split(delimiter).filter(Boolean);
  const paths = [environment['PLENARY_BROWSER'] ?? '', ...names.flatMap((name) => folders.map((folder) => join(folder, name)))];
  return paths.filter(Boolean).find(isProgram);
}

function isProgram(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
