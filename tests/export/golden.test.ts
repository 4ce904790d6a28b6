import { describe, expect, test } from 'vitest';
import { citedWorks, exportedWorks, exportFormats } from '../../src/export/formats.ts';
import { contextOf } from '../citation/invented.ts';
import { goldenWorks } from '../citation/golden-works.ts';
import { expectGolden } from '../golden.ts';

const repository = goldenWorks();
const context = contextOf(repository);

test('an event of which nothing was published is not cited, and its files hold no entry', () => {
  const event = repository.volumes.filter(({ record }) => record.status === 'event-only');
  expect(event).toHaveLength(1);
  expect(citedWorks(event, context)).toEqual([]);
});

describe.each(exportFormats)('$label', (format) => {
  test.each(repository.volumes.map((volume) => [volume.id, volume] as const))('%s', (id, volume) => {
    expectGolden(format.write(citedWorks(exportedWorks(volume), context)), new URL(`golden/${id}.${format.extension}`, import.meta.url));
  });

  test('several works are the entries of each, joined', () => {
    const works = repository.volumes.flatMap((volume) => citedWorks(exportedWorks(volume), context));
    expect(format.write(works)).toBe(format.collect(works.map((work) => format.entry(work))));
    for (const work of works) expect(format.write(works)).toContain(format.entry(work));
  });

  test('the same works give the same bytes', () => {
    const again = goldenWorks();
    for (const [at, volume] of repository.volumes.entries()) {
      const other = again.volumes[at];
      expect(other && format.write(citedWorks(exportedWorks(other), contextOf(again)))).toBe(
        format.write(citedWorks(exportedWorks(volume), context)),
      );
    }
  });
});
