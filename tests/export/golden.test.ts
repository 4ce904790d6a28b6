import { describe, expect, test } from 'vitest';
import { citedWorks, exportedWorks, exportFormats } from '../../src/export/formats.ts';
import { contextOf } from '../citation/invented.ts';
import { goldenWorks } from '../citation/golden-works.ts';
import { expectGolden } from '../golden.ts';

const repository = goldenWorks();
const context = contextOf(repository);

describe.each(exportFormats)('$label', (format) => {
  test.each(repository.volumes.map((volume) => [volume.id, volume] as const))('%s', (id, volume) => {
    expectGolden(format.write(citedWorks(exportedWorks(volume), context)), new URL(`golden/${id}.${format.extension}`, import.meta.url));
  });

  test('an event of which nothing was published has no entry', () => {
    const event = repository.volumes.filter(({ record }) => record.status === 'event-only');
    expect(event).toHaveLength(1);
    expect(format.write(citedWorks(event, context)).trim()).toBe(format.id === 'csl-json' ? '[]' : '');
  });

  test('the same works give the same bytes', () => {
    const again = goldenWorks();
    for (const [at, volume] of repository.volumes.entries()) {
      const other = again.volumes[at];
      expect(other && format.write(citedWorks(exportedWorks(other), contextOf(again)))).toBe(format.write(citedWorks(exportedWorks(volume), context)));
    }
  });
});
