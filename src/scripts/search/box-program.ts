import type { BoxWords } from '../../search/box-words.ts';

/** Begins to suggest under a box. Without suggestions the box does all that it did before: whoever types on asks for them again. */
export async function suggest(box: HTMLInputElement): Promise<void> {
  const { form } = box;
  if (!form) return;
  try {
    const [{ Suggestions }, words] = await Promise.all([import('./suggestions.ts'), boxWords(form)]);
    await new Suggestions(form, box, words).show();
  } catch (error) {
    console.warn(error);
    box.addEventListener('input', () => void suggest(box), { once: true });
  }
}

/** Marks what was searched for on a page that was opened from the results. */
export async function mark(): Promise<void> {
  const form = document.querySelector<HTMLFormElement>('[data-search-box]');
  if (!form) return;
  const [{ showMarks }, words] = await Promise.all([import('./marks.ts'), boxWords(form)]);
  showMarks(words);
}

/** Fetches the words of a box, whose form carries their address. */
async function boxWords(form: HTMLFormElement): Promise<BoxWords> {
  const response = await fetch(form.dataset['searchBox'] ?? '');
  if (!response.ok) throw new Error(`${response.url}: ${response.status}`);
  return (await response.json()) as BoxWords;
}
