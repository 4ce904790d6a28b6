import type { Browser, Page } from 'playwright';

/** What the page showed for one query: the records in order, each once, and the title under which each stood first. */
export interface Shown {
  readonly records: readonly string[];
  readonly titles: readonly string[];
  /** Until the first results stood on the page. */
  readonly milliseconds: number;
}

/** The search page of a site, open in a browser; queries are typed into its box and sent off, one after the other. */
export class SearchPage {
  readonly #page: Page;
  readonly #base: string;

  private constructor(page: Page, base: string) {
    this.#page = page;
    this.#base = base;
  }

  /** Opens the page of the site at an address with a query in the page's address, as a shared link does, and waits for the answer. */
  static async open(browser: Browser, address: string): Promise<SearchPage> {
    const page = await browser.newPage();
    await page.goto(`${address}search/?q=a`);
    await page.waitForFunction(() => {
      const words = document.querySelector('[data-search-settings]')?.textContent ?? '{}';
      const { loading } = (JSON.parse(words) as { words: Record<string, string> }).words;
      const status = document.querySelector('[data-search-status]')?.textContent ?? '';
      return status !== '' && status !== loading;
    });
    return new SearchPage(page, new URL(address).pathname);
  }

  /** Types a query, sends it off, and reads all results. Rejects if the page says that something failed. */
  async ask(query: string): Promise<Shown> {
    const { links, milliseconds } = await this.#page.evaluate(answer, query);
    const titles = new Map<string, string>();
    for (const { path, title } of links) {
      const record = recordAt(path.slice(this.#base.length));
      if (!titles.has(record)) titles.set(record, title);
    }
    return { records: [...titles.keys()], titles: [...titles.values()], milliseconds };
  }
}

/** The record on whose page a result lies, whatever place of the page or file beside it opens: `papers/2017-migration-policy/07`. */
export function recordAt(path: string): string {
  const parts = path
    .replace(/[?#].*$/u, '')
    .split('/')
    .filter(Boolean);
  const deep = parts[0] === 'papers' || parts[0] === 'resolutions';
  const isRecord = deep || ['proceedings', 'people', 'topics'].includes(parts[0] ?? '');
  return parts.slice(0, deep ? 3 : isRecord ? 2 : parts.length).join('/');
}

/** Runs in the page, and so uses nothing from outside itself. */
async function answer(query: string): Promise<{ links: { path: string; title: string }[]; milliseconds: number }> {
  const part = <T extends Element>(selector: string, type: new () => T): T => {
    const element = document.querySelector(`[data-search-page] ${selector}`);
    if (!(element instanceof type)) throw new Error(`The search page has no ${selector}.`);
    return element;
  };
  const box = part('input[name="q"]', HTMLInputElement);
  const status = part('[data-search-status]', HTMLElement);
  const more = part('[data-search-more]', HTMLElement);
  const { words } = JSON.parse(part('[data-search-settings]', HTMLElement).textContent) as { words: Record<string, string> };
  const results = () => [...document.querySelectorAll('[data-search-results] ol > li')];
  const until = (holds: () => boolean) =>
    new Promise<void>((done, fail) => {
      const patience = setTimeout(() => {
        watch.disconnect();
        fail(new Error(`The search for “${query}” has no end.`));
      }, 30_000);
      const look = () => {
        if (!holds()) return;
        watch.disconnect();
        clearTimeout(patience);
        done();
      };
      const watch = new MutationObserver(look);
      watch.observe(document.body, { subtree: true, childList: true, characterData: true, attributes: true });
      look();
    });

  status.textContent = '';
  box.value = query;
  const start = performance.now();
  box.form?.requestSubmit();
  await until(() => status.textContent !== '' && status.textContent !== words['loading']);
  const milliseconds = performance.now() - start;
  if (status.textContent === words['failed']) throw new Error(`The search for “${query}” failed.`);
  for (let count = results().length; count > 0 && !more.hidden; count = results().length) {
    more.click();
    await until(() => results().length > count || status.textContent === words['failed']);
  }
  const links = results().flatMap((result) => {
    const link = result.querySelector('a[href]');
    return link instanceof HTMLAnchorElement ? [{ path: link.pathname, title: link.textContent }] : [];
  });
  return { links, milliseconds };
}
