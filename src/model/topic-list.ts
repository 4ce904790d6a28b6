import { collator } from '../text/collation.ts';
import { inLanguage } from './localized.ts';
import type { Text } from './localized.ts';
import type { Repository, Topic } from './repository.ts';

/** The topics in the alphabetical order of a language, each with its label in it. */
export function topicsInOrder(repository: Repository, language: string): { topic: Topic; label: Text }[] {
  const { compare } = collator(language);
  return [...repository.topics.values()]
    .map((topic) => ({ topic, label: inLanguage(topic.record.label, language) }))
    .sort((a, b) => compare(a.label.text, b.label.text));
}
