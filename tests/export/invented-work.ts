import type { CitedWork } from '../../src/citation/cited-work.ts';

/** A work as it reaches an exporter, with what a test says of it; the least of it is what every work has. */
export function inventedWork(said: Partial<CitedWork> = {}): CitedWork {
  return {
    id: 'papers/imagined-volume/01',
    kind: 'conference-paper',
    key: 'inventor2001imagined',
    title: 'An imagined title',
    language: 'en',
    translations: {},
    authors: [],
    editors: [],
    translators: [],
    address: 'https://invented.example/papers/imagined-volume/01/',
    keywords: [],
    ...said,
  };
}
