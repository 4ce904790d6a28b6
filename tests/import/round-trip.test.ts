import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { familyWithParticle, givenNames } from '../../src/citation/cited-name.ts';
import { citedWork } from '../../src/citation/cited-work.ts';
import type { CitedWork } from '../../src/citation/cited-work.ts';
import { bibtex8bit } from '../../src/export/bibtex-8bit.ts';
import { bibtex } from '../../src/export/bibtex.ts';
import { cslJson } from '../../src/export/csl-json.ts';
import { ris } from '../../src/export/ris.ts';
import { readRepository } from '../../src/files/read.ts';
import { bibtex as bibtexSource } from '../../src/import/bibtex.ts';
import { cslJson as cslSource } from '../../src/import/csl-json.ts';
import type { ImportedPaper, ImportedPerson, ImportedVolume } from '../../src/import/imported-volume.ts';
import { ris as risSource } from '../../src/import/ris.ts';
import { link } from '../../src/model/link.ts';
import type { Repository } from '../../src/model/repository.ts';
import { plainTitle, titleParts } from '../../src/text/title-markup.ts';
import { oneLine } from '../../src/text/xml.ts';
import { contextOf } from '../citation/invented.ts';
import { goldenWorks } from '../citation/golden-works.ts';

const formats = [
  { format: bibtex, source: bibtexSource },
  { format: bibtex8bit, source: bibtexSource },
  { format: ris, source: risSource },
  { format: cslJson, source: cslSource },
];
const { records } = await readRepository(join(import.meta.dirname, '../..'));
const repositories: readonly Repository[] = [link(records, { drafts: false }), goldenWorks()];
const volumes = repositories.flatMap((repository) => {
  const context = contextOf(repository);
  return repository.volumes.flatMap((volume) => {
    const own = citedWork(volume, context);
    const papers = volume.papers.flatMap((paper) => citedWork(paper, context) ?? []);
    return own ? [{ id: volume.id, own, papers }] : [];
  });
});
const cases = formats.flatMap((one) => volumes.map((volume) => ({ ...one, ...volume, label: `${one.format.id} of ${volume.id}` })));

/** In RIS, titles and names have no marks, and an institution no commas. */
const loose = (text: string) => oneLine(text).normalize('NFKC').replace(/[−]/gu, '-');

function nameSaid({ name }: ImportedPerson): string {
  return loose([familyWithParticle(name), givenNames(name), name.suffix].filter(Boolean).join(' | '));
}

function nameMeant({ person, organization }: CitedWork['authors'][number], isRis: boolean): string {
  if (organization !== undefined) return loose(isRis ? organization.replace(/\s*,\s*/gu, ' – ') : organization);
  const parts = [familyWithParticle(person), givenNames(person), person.suffix].filter(Boolean).join(' | ');
  // A name with a comma of its own has one more than RIS can hold.
  return loose(isRis ? parts.replaceAll(', ', ' | ') : parts);
}

const said = ({ fields, authors }: Pick<ImportedPaper, 'fields' | 'authors'>, language: string) => ({
  title: loose(plainTitle(titleParts(fields.title?.[language] ?? Object.values(fields.title ?? {})[0] ?? ''))),
  authors: authors.map(nameSaid),
  pages: fields.pages,
  doi: fields.doi,
  abstract: Object.values(fields.abstract ?? {})[0],
});

const meant = (cited: CitedWork, isRis: boolean) => ({
  title: loose(cited.title),
  authors: cited.authors.map((one) => nameMeant(one, isRis)),
  pages: cited.pages?.replace(/\s*[–-]\s*/gu, '-'),
  doi: cited.doi,
  abstract: cited.abstract && oneLine(cited.abstract),
});

describe('our own files of a volume come back as they went', () => {
  test.each(cases)('$label', async ({ format, source, own, papers }) => {
    const file = { name: `volume.${format.extension}`, bytes: new TextEncoder().encode(format.write([own, ...papers])) };
    expect(source.accepts([file])).toBe(true);
    const { volumes: read, issues } = await source.read([file], { languages: ['en', 'az', 'ru'], volume: 'any' });
    expect(issues.filter(({ severity }) => severity === 'error')).toEqual([]);
    expect(read).toHaveLength(1);
    const [volume] = read as [ImportedVolume];
    const isRis = format === ris;
    expect(volume.papers.map((paper, at) => said(paper, papers[at]?.language ?? ''))).toEqual(
      papers.map((cited) => meant(format === bibtex8bit ? { ...cited, abstract: undefined } : cited, isRis)),
    );
    expect(loose(plainTitle(titleParts(volume.fields.title?.[own.language] ?? '')))).toBe(loose(own.title));
    expect(volume.editors.map(nameSaid)).toEqual(own.editors.map((one) => nameMeant(one, isRis)));
  });
});
