import { SearchPage } from '../search/evaluation/search-page.ts';
import { expect, test } from './site-test.ts';

test('the evaluation of the search reads the page: all results, one after the other, and none', async ({ browser, baseURL }) => {
  const page = await SearchPage.open(browser, baseURL ?? '');
  const person = await page.ask('Исаханлы');
  expect(person.records).toContain('people/hamlet-isakhanli');
  expect(person.titles[person.records.indexOf('people/hamlet-isakhanli')]).toContain('Isakhanli');
  // More than the page shows at a time.
  const many = await page.ask('migration');
  expect(many.records.length).toBeGreaterThan(10);
  expect(new Set(many.records).size).toBe(many.records.length);
  expect((await page.ask('qwrtpsdfg')).records).toEqual([]);
});
