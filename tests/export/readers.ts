import * as betterBibtex from '@retorquere/bibtex-parser';
import { CSLParser, ENWParser, parse as parseBibtex, RISParser } from 'biblatex-csl-converter';
import { familyWithParticle, givenNames } from '../../src/citation/cited-name.ts';
import type { CitedName } from '../../src/citation/cited-name.ts';
import type { CitedWork } from '../../src/citation/cited-work.ts';
import { oneLine } from '../../src/text/xml.ts';

/** What an entry says, in one shape for every format and reader. */
export interface Said {
  readonly title: string;
  readonly authors: readonly string[];
  readonly editors: readonly string[];
  readonly date: string;
  readonly pages: string;
  readonly container: string;
}

/** What the entry of a work ought to say. */
export function saidOf(cited: CitedWork): Said {
  return {
    title: oneLine(cited.title),
    authors: cited.authors.map(nameSaid),
    editors: cited.editors.map(nameSaid),
    date: cited.date ?? '',
    pages: pagesSaid(cited.pages ?? ''),
    container: oneLine(cited.container ?? ''),
  };
}

/** `van den Berg, Jan, Jr.`, or the name of an organisation. */
function nameSaid({ person, organization }: CitedName): string {
  if (organization !== undefined) return organization;
  return [familyWithParticle(person), givenNames(person), person.suffix]
    .filter(Boolean)
    .map((part) => oneLine(part ?? ''))
    .join(', ');
}

/**
 * The letters of a title that has italics or formulas: programs write those in ways of their own (`mc²`, `mc<sup>2</sup>`, `mc^2`), and
 * lose no letter of them.
 */
export function titleLetters(title: string): string {
  return title
    .replace(/<\/?(?:i|sub|sup|span)\b[^>]*>/gu, '')
    .normalize('NFKC')
    .replace(/[\s^]/gu, '');
}

const pagesSaid = (pages: string) => pages.replace(/\s*[–—-]+\s*/gu, '-');

/** What Better BibTeX's parser makes of a `.bib`: one for each entry. */
export function readByBetterBibtex(bib: string): readonly Said[] {
  const { entries, errors } = betterBibtex.parse(bib, { sentenceCase: false });
  if (errors.length > 0) throw new Error(errors.map(({ error }) => error).join('\n'));
  return entries.map(({ fields }) => ({
    title: fields.title ?? '',
    authors: betterNames(fields.author),
    editors: betterNames(fields.editor),
    date: [fields.year, fields.month, fields.day]
      .filter(Boolean)
      .map((part) => String(part).padStart(2, '0'))
      .join('-'),
    pages: pagesSaid(fields.pages ?? ''),
    container: fields.booktitle ?? '',
  }));
}

function betterNames(names: readonly betterBibtex.Creator[] = []): string[] {
  return names.map(
    ({ name, prefix, lastName, firstName, suffix }) =>
      name ?? [[prefix, lastName].filter(Boolean).join(' '), firstName, suffix].filter(Boolean).join(', '),
  );
}

/** The formats that biblatex-csl-converter reads. */
const CONVERTER: Readonly<Record<string, (text: string) => Readonly<Record<string, unknown>>>> = {
  bibtex: (text) => parseBibtex(text).entries,
  ris: (text) => new RISParser(text).parse().entries,
  endnote: (text) => new ENWParser(text).parse().entries,
  'csl-json': (text) => {
    const items = JSON.parse(text) as { id: string }[];
    return new CSLParser(Object.fromEntries(items.map((item) => [item.id, item]))).parse();
  },
};

/** What biblatex-csl-converter makes of a file in one of its formats: one for each entry. */
export function readByConverter(format: string, text: string): readonly Said[] {
  const entries = CONVERTER[format]?.(text) ?? {};
  return Object.values(entries).map((entry) => {
    const { fields } = entry as { fields: Readonly<Record<string, unknown>> };
    return {
      title: converted(fields['title']),
      authors: converterNames(fields['author']),
      editors: converterNames(fields['editor']),
      date: converted(fields['date']),
      pages: converterPages(fields['pages']),
      container: converted(fields['booktitle'] ?? fields['journaltitle']),
    };
  });
}

function converted(value: unknown): string {
  if (typeof value === 'string') return value;
  if (Array.isArray(value)) return value.map(converted).join('');
  return (value as { readonly text?: string } | undefined)?.text ?? '';
}

function converterPages(value: unknown): string {
  const ranges = (Array.isArray(value) ? value : []) as unknown[][];
  return pagesSaid(ranges.map((range) => range.flat().map(converted).join('-')).join(', '));
}

function converterNames(value: unknown): string[] {
  const names = (Array.isArray(value) ? value : []) as Readonly<Record<string, unknown>>[];
  return names.map(({ literal, prefix, family, given, suffix }) =>
    literal !== undefined
      ? converted(literal)
      : [[converted(prefix), converted(family)].filter(Boolean).join(' '), converted(given), converted(suffix)].filter(Boolean).join(', '),
  );
}
