import { join } from 'node:path';
import { expect, test } from 'vitest';
import { readRepository } from '../../src/files/read.ts';
import { everyIssue, fixtures } from './content.ts';

const whole = join(fixtures, 'whole');

test('the whole repository has no issue', async () => {
  expect(await everyIssue(whole)).toEqual([]);
});

test('everything in it is read, in order', async () => {
  const { records } = await readRepository(whole);
  expect(records.volumes.map(({ id, record }) => [id, record.status])).toEqual([
    ['2015-round-table', 'event-only'],
    ['2019-river-towns', 'published'],
    ['2021-mountain-roads', 'published'],
  ]);
  expect(records.papers.map(({ volume, id }) => `${volume}/${id}`)).toEqual([
    '2019-river-towns/01',
    '2019-river-towns/02',
    '2019-river-towns/03',
    '2021-mountain-roads/01',
    '2021-mountain-roads/02',
  ]);
  expect([...records.people.keys()]).toEqual([...records.people.keys()].sort());
  expect(records.resolutions.map(({ volume, id }) => `${volume}/${id}`)).toEqual(['2019-river-towns/01']);
  expect(records.pages.map(({ id, language, title }) => `${id} ${language} ${title}`)).toEqual([
    'about az Haqqında',
    'about en About',
    'about ru О центре',
    'privacy en Privacy',
  ]);
});

test('numbers, dates and truth are what the record means', async () => {
  const { records } = await readRepository(whole);
  const [, river] = records.volumes;
  expect(river?.record.event?.number).toBe(3);
  expect(river?.record.event?.dates).toEqual({ from: '2019-05-10', to: '2019-05-11' });
  expect(river?.record.number).toBe('3');
  expect(records.papers[0]?.record.authors?.[0]?.equal).toBe(true);
});

test('the files of a record and its full text', async () => {
  const { records } = await readRepository(whole);
  const [first, second] = records.papers;
  expect(first?.files.map(({ name }) => name)).toEqual(['01-map.svg', '01.houses.csv']);
  expect(first?.fullText?.format).toBe('mdx');
  expect(first?.fullText?.source.split('\n')[0]).toBe('');
  expect(first?.fullText?.line).toBe(55);
  expect(second?.files.map(({ name, path }) => [name, path])).toEqual([['02.pdf', 'papers/2019-river-towns/02.pdf']]);
  expect(records.volumes[1]?.files.map(({ name }) => name)).toEqual(['2019-river-towns.pdf', 'cover.png', 'foreword.pdf']);
});

test('two readings are equal, and progress reaches its end', async () => {
  const steps: string[] = [];
  const once = await readRepository(whole, { progress: (done, total, stage) => steps.push(`${stage} ${done}/${total}`) });
  expect(steps.at(-1)).toMatch(/^papers (\d+)\/\1$/u);
  expect(steps).toContain('proceedings 3/3');
  expect(JSON.stringify(await readRepository(whole))).toBe(JSON.stringify(once));
});
