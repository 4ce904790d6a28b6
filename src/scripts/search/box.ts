/**
 * The search box of a page: a slash leads to it from anywhere, Escape empties it, and then leaves it. Suggestions, and the marks on a page
 * that was opened from the results, are programs of their own, fetched where they are needed.
 */
const box = document.querySelector<HTMLInputElement>('[data-search-box] input');

document.addEventListener('keydown', (event) => {
  if (!box || event.key !== '/' || event.ctrlKey || event.metaKey || event.altKey || event.isComposing || isWritable(event.target)) return;
  event.preventDefault();
  box.focus();
  box.select();
});

box?.addEventListener('keydown', (event) => {
  if (event.key !== 'Escape' || event.isComposing) return;
  event.preventDefault();
  if (box.value === '') {
    box.blur();
    return;
  }
  box.value = '';
  box.dispatchEvent(new Event('input', { bubbles: true }));
});

// Few readers of a page search from it: what suggests and what marks come when they are needed.
box?.addEventListener('input', () => void import('./box-program.ts').then(({ suggest }) => suggest(box)), { once: true });
if (location.search.includes('find=')) void import('./box-program.ts').then(({ mark }) => mark());

function isWritable(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && (target.isContentEditable || target.matches('input, textarea, select'));
}
