/** The search box of a page: a slash leads to it from anywhere, Escape empties it, and then leaves it. */
const box = document.querySelector<HTMLInputElement>('[data-search-box] input[type="search"]');

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

function isWritable(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && (target.isContentEditable || target.matches('input, textarea, select'));
}

export {};
