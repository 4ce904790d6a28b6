import { rule } from './rule.ts';
import { suggestion } from './suggestion.ts';

/** A paper names a topic that the register of topics does not know. */
export const unknownTopic = rule('unknown-topic', ({ papers, topics }, report) => {
  const meant = suggestion();
  for (const { record, path: file } of papers) {
    for (const [index, id] of (record.topics ?? []).entries()) {
      if (!topics.has(id)) report(file, ['topics', index], { id, meant: meant(id, topics.keys()) });
    }
  }
});
