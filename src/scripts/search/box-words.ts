import type { BoxWords } from '../../search/box-words.ts';

/** Fetches the words of a search box; `form` carries their address. */
export async function boxWords(form: HTMLFormElement): Promise<BoxWords> {
  const response = await fetch(form.dataset['searchBox'] ?? '');
  if (!response.ok) throw new Error(`${response.url}: ${response.status}`);
  return (await response.json()) as BoxWords;
}
