import { counted } from './plural.ts';

for (const form of document.querySelectorAll<HTMLElement>('[data-list-filters]')) startFilters(form);

interface FilterSettings {
  readonly language: string;
  readonly shown: Readonly<Partial<Record<Intl.LDMLPluralRule, string>>>;
}

/** Narrows the list of a page to the rows that have the chosen values; the choice stands in the address, so that it can be shared. */
function startFilters(form: HTMLElement): void {
  const settings = JSON.parse(form.dataset['listFilters'] ?? '{}') as FilterSettings;
  const status = form.querySelector('[data-shown]');
  const fields = [...form.querySelectorAll('select')];
  const rows = [...document.querySelectorAll<HTMLElement>('[data-filters]')].map((row) => ({
    row,
    values: JSON.parse(row.dataset['filters'] ?? '{}') as Readonly<Record<string, readonly string[]>>,
  }));
  const asked = new URLSearchParams(location.search);
  for (const field of fields) {
    const value = asked.get(field.name) ?? '';
    field.value = [...field.options].some((option) => option.value === value) ? value : '';
  }
  form.hidden = false;
  form.addEventListener('change', () => {
    narrow();
    const address = new URL(location.href);
    for (const { name, value } of fields) {
      if (value === '') address.searchParams.delete(name);
      else address.searchParams.set(name, value);
    }
    history.replaceState(history.state, '', address);
  });
  narrow();

  function narrow(): void {
    const chosen = fields.filter(({ value }) => value !== '');
    let count = 0;
    for (const { row, values } of rows) {
      const fits = chosen.every(({ name, value }) => values[name]?.includes(value));
      row.hidden = !fits;
      if (fits) count += 1;
    }
    if (status) status.textContent = counted(settings.shown, count, settings.language);
  }
}
