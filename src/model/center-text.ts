import type { PageText } from './records.ts';
import type { Repository } from './repository.ts';

/** A text of the centre in the reader's language, else in the first language that has it, in the order of the site's languages. */
export function centerText(repository: Repository, id: string, language: string, order: readonly string[]): PageText | undefined {
  const texts = repository.pages.filter((text) => text.id === id);
  for (const tag of [language, ...order]) {
    const text = texts.find((candidate) => candidate.language === tag);
    if (text) return text;
  }
  return texts[0];
}
