import { expect, test } from 'vitest';
import { keysOf, previewReport, summary, titleOf } from '../../src/cli/preview-report.ts';
import { words } from '../../src/i18n/words.ts';
import { stateDifferences } from '../../src/model/state-difference.ts';

const before = [
  { address: 'papers/a/01', record: { title: { en: 'One <b>' }, citationKey: 'one2019' } },
  { address: 'papers/a/02', record: { title: { en: 'Two' } }, files: { '02.pdf': 'x' } },
];
const after = [
  { address: 'papers/a/01', record: { title: { en: 'One & only' }, citationKey: 'one2019' }, files: { '01.pdf': 'y' } },
  { address: 'people/invented-person', record: { name: { family: 'Person', given: 'Invented' } } },
];
const differences = stateDifferences(before, after);

test('a report tells what is added, changed and removed, with keys, files and both states of a field', () => {
  const page = previewReport({ differences, keys: keysOf(after), compared: true }, 'en');
  expect(page).toContain('<p>1 added, 1 changed, 1 gone</p>');
  expect(page).toContain('<a href="papers/a/01/index.html">papers/a/01</a> · <code>one2019</code>');
  expect(page).toContain('<td><del>One &lt;b&gt;</del></td><td><ins>One &amp; only</ins></td>');
  expect(page).toContain('new file 01.pdf');
  expect(page).toContain('no more file 02.pdf');
  expect(page).toContain('<h3>Invented Person</h3>');
  // What is gone has no page to lead to.
  expect(page).not.toContain('papers/a/02/index.html');
  expect(page).toContain('<meta name="robots" content="noindex">');
  expect(page).not.toContain('<script');
});

test('a first publication is told as one, and nothing as nothing', () => {
  expect(previewReport({ differences, keys: new Map(), compared: false }, 'az')).toContain(words('az')('preview.firstTime'));
  expect(summary([], words('ru'))).toBe('Для читателей ничего не изменится.');
  expect(titleOf({ after: { address: 'topics/a', record: { label: { en: 'Law' } } } })).toBe('Law');
});
