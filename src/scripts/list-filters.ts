import type { PluralForms } from '../i18n/plural-forms.ts';
import type { ResolutionFilter } from '../model/resolution-filter.ts';
import { showBasketButtons } from './basket-button.ts';
import { required } from './element.ts';
import { PagedRows } from './paged-rows.ts';
import type { PagedList } from './paged-rows.ts';
import { counted } from './plural.ts';

/** Rows of other pages that are shown at once. */
const AT_ONCE = 50;

for (const form of document.querySelectorAll<HTMLElement>('[data-list-filters]')) startFilters(form);

interface FilterSettings {
  readonly language: string;
  readonly shown: PluralForms;
  readonly failed: string;
  /** Set for a list of several pages. */
  readonly paged?: PagedList;
}

type Chosen = Readonly<Partial<Record<ResolutionFilter, string>>>;

/** Narrows a list to the rows that have the chosen values; the choice stands in the address, so that it can be shared. */
function startFilters(form: HTMLElement): void {
  const settings = JSON.parse(form.dataset['listFilters'] ?? '{}') as FilterSettings;
  const status = required(form, HTMLElement, '[data-shown]');
  const fields = [...form.querySelectorAll('select')];
  const fail = () => (status.textContent = settings.failed);
  const narrow = settings.paged ? acrossPages(settings.paged, fail) : onThisPage();
  const asked = new URLSearchParams(location.search);
  for (const field of fields) {
    const value = asked.get(field.name) ?? '';
    field.value = [...field.options].some((option) => option.value === value) ? value : '';
  }
  form.hidden = false;
  form.addEventListener('change', () => {
    void show();
    const address = new URL(location.href);
    for (const { name, value } of fields) {
      if (value === '') address.searchParams.delete(name);
      else address.searchParams.set(name, value);
    }
    history.replaceState(history.state, '', address);
  });
  void show();

  async function show(): Promise<void> {
    const chosen = fields.filter(({ value }) => value !== '').map(({ name, value }) => [name, value] as const);
    try {
      const count = await narrow(Object.fromEntries(chosen));
      if (count !== undefined) status.textContent = counted(settings.shown, count, settings.language);
    } catch {
      fail();
    }
  }
}

/** How many rows have what was chosen; nothing if something else was chosen in the meantime. */
type Narrow = (chosen: Chosen) => Promise<number | undefined>;

function onThisPage(): Narrow {
  const rows = [...document.querySelectorAll<HTMLElement>('[data-filters]')].map((row) => ({
    row,
    values: JSON.parse(row.dataset['filters'] ?? '{}') as Readonly<Record<string, readonly string[]>>,
  }));
  return (chosen) => {
    for (const { row, values } of rows) row.hidden = !Object.entries(chosen).every(([name, value]) => values[name]?.includes(value));
    return Promise.resolve(rows.filter(({ row }) => !row.hidden).length);
  };
}

function acrossPages(paged: PagedList, fail: () => void): Narrow {
  const rows = new PagedRows(paged);
  const listing = required(document, HTMLElement, '[data-listing]');
  const found = required(document, HTMLElement, '[data-found]');
  const list = required(found, HTMLElement, 'ul');
  const more = required(found, HTMLButtonElement, 'button');
  const total = Number(found.dataset['found']);
  let left: number[] = [];
  let asked = 0;
  let isLoading = false;
  more.addEventListener('click', () => {
    if (!isLoading) void next(asked).catch(fail);
  });

  /** Puts the next rows into the list; the first of them has the focus if someone asked for them. */
  async function next(of: number): Promise<void> {
    isLoading = true;
    const copies = await rows.copies(left.slice(0, AT_ONCE)).finally(() => (isLoading = false));
    if (of !== asked) return;
    left = left.slice(AT_ONCE);
    const isMore = list.hasChildNodes();
    const last = list.lastElementChild;
    list.append(...copies);
    more.hidden = left.length === 0;
    showBasketButtons();
    if (isMore) last?.nextElementSibling?.querySelector('a')?.focus();
  }

  return async (chosen) => {
    const own = (asked += 1);
    const isNarrowed = Object.keys(chosen).length > 0;
    const numbers = isNarrowed ? await rows.find(chosen) : [];
    if (own !== asked) return undefined;
    left = numbers;
    list.replaceChildren();
    if (isNarrowed) await next(own);
    listing.hidden = isNarrowed;
    found.hidden = !isNarrowed;
    return isNarrowed ? numbers.length : total;
  };
}
