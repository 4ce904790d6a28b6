import { plugins } from '@citation-js/core';
import '@citation-js/plugin-csl';
import { describe, expect, test } from 'vitest';
import { citedWork } from '../../src/citation/cited-work.ts';
import { cslItem } from '../../src/citation/csl.ts';
import { formattingCopy } from '../../src/citation/formatting-copy.ts';
import { formatReferences, formatWork } from '../../src/citation/processor.ts';
import { referenceText } from '../../src/citation/reference-markup.ts';
import { styleNames } from '../../src/citation/style.ts';
import type { StyleId } from '../../src/citation/style.ts';
import { expectGolden } from '../golden.ts';
import { goldenWorks } from './golden-works.ts';
import { contextOf, inventPaper, worksOf } from './invented.ts';
import type { InventedPaper, InventedVolume } from './invented.ts';

const repository = goldenWorks();
const context = contextOf(repository);
const works = worksOf(repository);
const styles = Object.keys(styleNames) as StyleId[];

describe.each(styles)('%s', (style) => {
  test('references of many shapes', () => {
    const lines = works.flatMap((work) => {
      const reference = formatWork(work, style, context);
      return reference ? [`${work.citationKey}\n  ${reference.text}\n  ${reference.html}\n`] : [];
    });
    expectGolden(lines.join(''), new URL(`golden/${style}.txt`, import.meta.url));
  });

  test('says what citation-js says of the same item', () => {
    for (const [at, work] of works.entries()) {
      const cited = citedWork(work, context);
      if (!cited || (style === 'apa' && at % 2 !== 0)) continue;
      const item = { ...formattingCopy(cslItem(cited), 'plain'), id: cited.key };
      const ours = formatReferences([item], style)[0];
      const theirs = (format: string) => plugins.output.format('bibliography', [item], { template: style, format, lang: 'en-US' });
      expect(ours?.text).toBe(shown(theirs('text').replace(/^1\. /u, '')));
      if (at % 4 !== 0) continue;
      const html = theirs('html');
      const entry = /<div class="csl-right-inline">(.*?)<\/div>/su.exec(html) ?? /csl-entry">(.*?)<\/div>/su.exec(html);
      expect(ours?.html.replaceAll('&#39;', '’')).toBe(escaped(entry?.[1] ?? ''));
    }
    // citation-js reads a style whole, which takes APA seconds.
  }, 120_000);

  test('never tells references apart that stand alone', () => {
    const twins = formatReferences([twin('a'), twin('b'), twin('a')], style);
    expect(twins[0]).toEqual(twins[2]);
    for (const { text } of twins) expect(text).toMatch(/2017(?![ab])/u);
  });

  test.each([
    ['an Azerbaijani', { title: { az: 'İnsan və internet' }, language: 'az' }],
    ['a Russian', { title: { ru: 'Итоги и инструменты' }, language: 'ru' }],
    ['an English', { title: { en: 'the in and the out of it' }, language: 'en' }],
  ] satisfies [string, InventedPaper][])('%s title keeps its letters, and the terms theirs', (_, record) => {
    const text = formatted({ ...record, authors: [{ name: 'Inventor, Abel' }] }, {}, style);
    expect(text).toContain(Object.values(record.title)[0]);
    expect(text).not.toContain('İn ');
    expect(text).not.toContain('İn:');
    expect(text).not.toContain('[İnternet]');
  });
});

const twin = (id: string) => ({
  id,
  type: 'book',
  title: `Twin ${id}`,
  author: [{ family: 'Gemini', given: 'T.' }],
  issued: { 'date-parts': [[2017]] },
});

/** What citation-js leaves of letters that hide markup, and the white space around its lines. */
function shown(text: string): string {
  return text.replaceAll('\uE03C', '<').replaceAll('\uE03E', '>').trim();
}

function escaped(html: string): string {
  return html.replaceAll('\uE03C', '&lt;').replaceAll('\uE03E', '&gt;').replaceAll('&#38;', '&amp;').trim();
}

function formatted(record: InventedPaper, volume: InventedVolume, style: StyleId = 'apa'): string {
  const { paper, repository: its } = inventPaper(record, volume);
  return formatWork(paper, style, contextOf(its))?.text ?? '';
}

describe('a reference', () => {
  test('without a date is n.d.', () => {
    const text = formatted({ title: { en: 'Undated' }, authors: [{ name: 'Inventor, Abel' }] }, { event: undefined });
    expect(text).toMatch(/^Inventor, A\. \(n\.d\.\)\. Undated\. In/u);
  });

  test('without authors begins with its title', () => {
    const editors = [{ name: 'Editor, Eve' }];
    expect(formatted({ title: { en: 'Nobody’s' } }, { editors })).toMatch(/^Nobody’s\. \(2001/u);
  });

  test('never leaves a patronymic word among initials', () => {
    const authors = [{ name: { family: 'Əliyev', given: 'Pərviz', patronymic: 'Şıxəli oğlu' } }];
    expect(formatted({ authors }, {})).toMatch(/^Əliyev, P\. Ş\. \(2001/u);
    expect(formatted({ authors }, {}, 'vancouver')).toMatch(/^Əliyev PŞ\. /u);
  });

  test('shows markup in a title as text', () => {
    const { paper, repository: its } = inventPaper({ title: { en: '<i>x</i> <script>alert(1)</script> & "y"' } });
    const reference = formatWork(paper, 'apa', contextOf(its));
    expect(reference?.text).toContain('<i>x</i> <script>alert(1)</script> &');
    expect(reference?.html).toContain('&lt;i&gt;x&lt;/i&gt; &lt;script&gt;alert(1)&lt;/script&gt; &amp;');
  });

  test('of a list of references may have the rich text of CSL, and nothing else', () => {
    const [reference] = formatReferences(
      [
        {
          type: 'book',
          title: 'A <i>b</i> <sup>2</sup> <script>c</script> <a href="javascript:d">e</a> <i>f',
          issued: { 'date-parts': [['x']] },
          author: 'broken',
          note: 'type: patent',
        },
      ],
      'apa',
    );
    expect(reference?.html.match(/<[^>]*>/gu)?.every((tag) => /^<\/?(?:i|b|sup|sub|span)(?: class="[a-z-]+")?>$/u.test(tag))).toBe(true);
    expect(reference?.html).toContain('&lt;script&gt;');
    expect(reference?.html).toContain('<sup>2</sup>');
  });

  test('of nothing is still something', () => {
    expect(formatReferences([{}], 'apa')[0]?.text).not.toBe('');
    expect(formatReferences([{ type: 'nonsense', title: 'T' }], 'apa')[0]?.text).toContain('T');
  });

  test('of an event without proceedings does not exist', () => {
    const event = repository.volumes.find(({ record }) => record.status === 'event-only');
    expect(event && formatWork(event, 'apa', context)).toBeUndefined();
  });

  test('says the same in HTML and in text', () => {
    for (const work of works) {
      const reference = formatWork(work, 'vancouver', context);
      if (reference) expect(referenceText(reference.html)).toBe(reference.text);
    }
  });
});

describe('the cache', () => {
  const memory = () => {
    const store = new Map<string, string>();
    return { store, get: (key: string) => store.get(key), set: (key: string, html: string) => void store.set(key, html) };
  };

  test('gives back what was formatted', () => {
    const cache = memory();
    const some = works.slice(0, 8);
    const first = some.map((work) => formatWork(work, 'vancouver', context, cache));
    expect(cache.store.size).toBe(8);
    expect(some.map((work) => formatWork(work, 'vancouver', context, cache))).toEqual(first);
    expect(cache.store.size).toBe(8);
    expect(some.map((work) => formatWork(work, 'vancouver', context))).toEqual(first);
  });

  test('is asked before the engine', () => {
    const asked: string[] = [];
    const cache = { get: (key: string) => (asked.push(key), '<i>kept</i> &amp; &lt;shown&gt;'), set: () => expect.unreachable() };
    expect(formatReferences([twin('a')], 'apa', cache)).toEqual([{ html: '<i>kept</i> &amp; &lt;shown&gt;', text: 'kept & <shown>' }]);
    expect(asked).toEqual([expect.stringMatching(/^[0-9a-f]{26}$/u)]);
  });

  test('knows styles and contents apart, and not the order of variables', () => {
    const cache = memory();
    formatReferences(
      [
        { type: 'book', title: 'A' },
        { title: 'A', type: 'book' },
      ],
      'apa',
      cache,
    );
    expect(cache.store.size).toBe(1);
    formatReferences([{ type: 'book', title: 'A' }], 'vancouver', cache);
    formatReferences([{ type: 'book', title: 'B' }], 'apa', cache);
    expect(cache.store.size).toBe(3);
  });
});
