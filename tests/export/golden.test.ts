import { describe, expect, test } from 'vitest';
import { citedWorks, exportedWorks, exportFormats } from '../../src/export/formats.ts';
import { contextOf } from '../citation/invented.ts';
import { goldenWorks } from '../citation/golden-works.ts';
import { expectGolden } from '../golden.ts';

const repository = goldenWorks();
const context = contextOf(repository);

/** What a file without a work holds, where that is more than nothing. */
const EMPTY: Readonly<Record<string, string>> = {
  'csl-json': '[]',
  mods: '<?xml version="1.0" encoding="UTF-8"?>\n<modsCollection xmlns="http://www.loc.gov/mods/v3">\n</modsCollection>',
};

describe.each(exportFormats)('$label', (format) => {
  test.each(repository.volumes.map((volume) => [volume.id, volume] as const))('%s', (id, volume) => {
    expectGolden(format.write(citedWorks(exportedWorks(volume), context)), new URL(`golden/${id}.${format.extension}`, import.meta.url));
  });

  test('an event of which nothing was published has no entry', () => {
    const event = repository.volumes.filter(({ record }) => record.status === 'event-only');
    expect(event).toHaveLength(1);
    expect(format.write(citedWorks(event, context)).trim()).toBe(EMPTY[format.id] ?? '');
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
