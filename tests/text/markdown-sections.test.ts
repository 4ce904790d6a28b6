import { globSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { PAGE_IDS } from '../../src/model/page-ids.ts';
import { renderMarkdown } from '../../src/text/markdown.ts';
import { markdownSections } from '../../src/text/markdown-sections.ts';

const outline = (source: string, taken: readonly string[] = []) =>
  markdownSections(source, taken).map(({ heading, text }) => [heading?.id, text]);

describe('markdownSections', () => {
  it.each([
    [
      'Before.\n\n# One\n\nIn *one*.\n\n## Two\n\nIn two.',
      [
        [undefined, 'Before.'],
        ['one', 'In one.'],
        ['two', 'In two.'],
      ],
    ],
    ['# Abstract\n\nText.', [['abstract-2', 'Text.']]],
    [
      '# A\n\n# A\n\n#\n\nEnd.',
      [
        ['a', ''],
        ['a-2', 'End.'],
      ],
    ],
    [
      '> # Quoted\n\n# Quoted\n\nText.',
      [
        [undefined, 'Quoted'],
        ['quoted-2', 'Text.'],
      ],
    ],
    ['# Şəhər[^1]\n\n[^1]: Note.', [['shahar', 'Note.']]],
    ['<Note title="Beside">\n\nInside.\n\n</Note>', [[undefined, 'Beside Inside.']]],
    ['', []],
  ] as const)('%j', (source, expected) => {
    expect(outline(source, PAGE_IDS)).toEqual(expected);
  });

  it.each(globSync('{papers,proceedings,tests/fixtures/whole}/**/*.{md,mdx}').sort())(
    'gives the headings of %s the ids of its page',
    async (file) => {
      const text = readFileSync(file, 'utf8').replace(/^---\n[\s\S]*?\n---\n/u, '');
      const { headings } = await renderMarkdown(text, { footnoteLabel: 'Notes', backLabel: 'Back', takenIds: PAGE_IDS });
      const ids = headings.map(({ id }) => id);
      expect(ids).toEqual(expect.arrayContaining(markdownSections(text, PAGE_IDS).flatMap(({ heading }) => heading?.id ?? [])));
    },
  );
});
