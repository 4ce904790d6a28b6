import { expect, test } from 'vitest';
import { stateDifferences } from '../../src/model/state-difference.ts';

const state = (address: string, record: Record<string, unknown>, more: object = {}) => ({ address, record, ...more });

test('tells what was added, changed and removed, field by field and file by file', () => {
  const before = [
    state('papers/a/01', { title: { en: 'One', az: 'Bir' }, pages: '1-2' }, { files: { '01.pdf': 'x', '01.csv': 'y' }, fullText: 'p' }),
    state('papers/a/02', { title: { en: 'Two' } }),
    state('papers/a/03', { title: { en: 'Three' } }),
  ];
  const after = [
    state(
      'papers/a/01',
      { title: { en: 'One', az: 'Birinci' }, doi: '10.1234/a' },
      { files: { '01.pdf': 'z', '01.svg': 'w' }, fullText: 'q' },
    ),
    state('papers/a/02', { title: { en: 'Two' } }),
    state('papers/a/04', { title: { en: 'Four' } }),
  ];
  expect(
    stateDifferences(before, after).map(({ kind, address, fields, files, textChanged }) => ({ kind, address, fields, files, textChanged })),
  ).toEqual([
    {
      kind: 'changed',
      address: 'papers/a/01',
      fields: [
        { field: 'title.az', before: 'Bir', after: 'Birinci' },
        { field: 'pages', before: '1-2' },
        { field: 'doi', after: '10.1234/a' },
      ],
      files: { added: ['01.svg'], changed: ['01.pdf'], removed: ['01.csv'] },
      textChanged: true,
    },
    { kind: 'removed', address: 'papers/a/03', fields: [], files: { added: [], changed: [], removed: [] }, textChanged: false },
    { kind: 'added', address: 'papers/a/04', fields: [], files: { added: [], changed: [], removed: [] }, textChanged: false },
  ]);
});
