import { sortOrders, readState, withFilter, writeState } from '../search/state.ts';
import type { SearchState } from '../search/state.ts';
import type { SearchSettings } from '../search/settings.ts';
import { required } from './element.ts';
import { onOpening } from './list-download.ts';
import { Engine } from './search/engine.ts';
import { FilterPanel } from './search/filter-panel.ts';
import { noticeButtons } from './search/notices.ts';
import { ResultList } from './search/result-list.ts';
import { statusText } from './search/status-text.ts';
import { valueNames } from './search/value-names.ts';

/** Milliseconds after the last letter before a search starts. */
const PAUSE = 40;
/** Results that are looked through for works to download: each is fetched. */
const MOST_DOWNLOADED = 1_000;

const page = document.querySelector<HTMLElement>('[data-search-page]');
if (page) startSearch(page);

/** Makes the search page search: the state is the page's address, which everything else follows. */
function startSearch(root: HTMLElement): void {
  const settings = JSON.parse(required(root, HTMLElement, '[data-search-settings]').textContent) as SearchSettings;
  const form = required(root, HTMLFormElement, 'form');
  const box = required(form, HTMLInputElement, 'input');
  const sort = required(root, HTMLSelectElement, '[data-search-sort]');
  const status = required(root, HTMLElement, '[data-search-status]');
  const notices = required(root, HTMLElement, '[data-search-notices]');
  const failed = required(root, HTMLElement, '[data-search-failed]');
  const body = required(root, HTMLElement, '[data-search-body]');
  const results = new ResultList(required(root, HTMLElement, '[data-search-results]'), settings, fail);
  const filters = new FilterPanel(root, settings, (name, value, chosen) => go(withFilter(state, name, value, chosen), 'push'), fail);
  onOpening(required(root, HTMLDetailsElement, '[data-download-settings]'), () => results.works(MOST_DOWNLOADED), 'search');
  let attempt = 0;
  let engine = new Engine(settings.index);
  let state = readState(new URLSearchParams(location.search));
  let run = 0;
  let pause: ReturnType<typeof setTimeout> | undefined;

  body.hidden = false;
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    go(asking(box.value), 'push');
  });
  box.addEventListener('focus', () => void engine.start().catch(() => undefined), { once: true });
  box.addEventListener('input', () => {
    clearTimeout(pause);
    // A word that is still being typed is not a step that the back button should return to.
    pause = setTimeout(() => go(asking(box.value), 'replace'), PAUSE);
  });
  sort.addEventListener('change', () => go({ ...state, sort: sortOrders.find((order) => order === sort.value) ?? 'relevance' }, 'push'));
  required(root, HTMLElement, '[data-search-clear]').addEventListener('click', () => {
    box.focus();
    go({ ...state, filters: {} }, 'push');
  });
  required(root, HTMLElement, '[data-search-retry]').addEventListener('click', () => {
    attempt += 1;
    engine = new Engine(settings.index, attempt);
    box.focus();
    void show();
  });
  addEventListener('popstate', () => {
    clearTimeout(pause);
    state = readState(new URLSearchParams(location.search));
    box.value = state.query;
    void show();
  });
  box.value = state.query;
  void show();

  /** What is chosen stays when other words are typed; that words were meant as typed holds for those words. */
  function asking(query: string): SearchState {
    const { asTyped: _, ...rest } = state;
    return query === state.query ? state : { ...rest, query };
  }

  function go(next: SearchState, step: 'push' | 'replace'): void {
    clearTimeout(pause);
    state = next;
    const address = location.pathname + writeState(next);
    if (address !== location.pathname + location.search) history[step === 'push' ? 'pushState' : 'replaceState'](null, '', address);
    void show();
  }

  async function show(): Promise<void> {
    run += 1;
    const mine = run;
    const asked = state;
    sort.value = asked.sort;
    failed.hidden = true;
    if (status.textContent === '' || status.textContent === settings.words.failed) status.textContent = settings.words.loading;
    try {
      const asking = engine;
      const found = await asking.search(asked, (name) => valueNames(name, asking, settings));
      if (mine !== run) return;
      const shown = await results.prepare(found);
      if (mine !== run) return;
      shown(asked);
      notices.replaceChildren(
        ...noticeButtons(found, asked, settings, (next) => {
          box.value = next.query;
          box.focus();
          go(next, 'push');
        }),
      );
      notices.hidden = notices.childElementCount === 0;
      status.textContent = found.asksAnything ? statusText(found, asked.query, settings) : settings.words.start;
      await filters.show(asking, found, asked.filters);
    } catch (error) {
      if (mine === run) fail(error);
    }
  }

  function fail(error: unknown): void {
    console.warn(error);
    status.textContent = settings.words.failed;
    failed.hidden = false;
    notices.hidden = true;
    results.clear();
  }
}
