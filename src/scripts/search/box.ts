/**
 * The search box of a page: a slash leads to it from anywhere, Escape empties it, and then leaves it. Suggestions, and the marks on a page
 * that was opened from the results, are programs of their own, fetched where they are needed.
 */
const form = document.querySelector<HTMLFormElement>('[data-search-box]');
const box = form?.querySelector<HTMLInputElement>('input[type="search"]');

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

box?.addEventListener('input', () => void suggest(), { once: true });
if (new URLSearchParams(location.search).has('find')) void mark();

/** Without suggestions the box does all that it did before: whoever types on asks for them again. */
async function suggest(): Promise<void> {
  if (!form || !box) return;
  try {
    const [{ Suggestions }, { boxWords }] = await Promise.all([import('./suggestions.ts'), import('./box-words.ts')]);
    await new Suggestions(form, box, await boxWords(form)).show();
  } catch (error) {
    console.warn(error);
    box.addEventListener('input', () => void suggest(), { once: true });
  }
}

async function mark(): Promise<void> {
  if (!form) return;
  const [{ showMarks }, { boxWords }] = await Promise.all([import('./marks.ts'), import('./box-words.ts')]);
  showMarks(await boxWords(form));
}

function isWritable(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && (target.isContentEditable || target.matches('input, textarea, select'));
}
