import type { Issue, Place } from '../model/issue.ts';
import { isWanted, volumeIdOf } from './acl-ids.ts';
import { aclPaper } from './acl-paper.ts';
import { aclVolume } from './acl-volume.ts';
import type { AclVolume } from './acl-volume.ts';
import { doubt } from './doubt.ts';
import { EntryLanguages } from './entry-languages.ts';
import { beginningOf } from './file-beginning.ts';
import type { SourceFile } from './import-source.ts';
import type { ImportedPaper, ImportedVolume } from './imported-volume.ts';
import { jsonLines } from './json-lines.ts';
import { textIn } from './json-values.ts';
import type { JsonRecord } from './json-values.ts';
import { organizationWords } from './publisher-id.ts';
import type { ImportRequest, VolumeSource } from './volume-source.ts';

/**
 * Records of the ACL Anthology, one as JSON on each line: `papers.jsonl` and `volumes.jsonl`, packed by gzip or not, whole or cut by hand. The
 * reader names one volume, or the beginning of the ids of several (`2024-acl`); without it all are read.
 */
export const aclRecords: VolumeSource = {
  id: 'acl',
  accepts: (files) =>
    files.some(
      (file) => /\.jsonl\.gz$/iu.test(file.name) || (/\.jsonl$/iu.test(file.name) && /"volume_id"|"venue_ids"/u.test(beginningOf(file))),
    ),
  async read(files, request) {
    const issues: Issue[] = [];
    const reader = new AclReader(request, issues);
    const lines = files.filter(({ name }) => /\.jsonl(?:\.gz)?$/iu.test(name));
    // Volumes come first, whatever their file is called: each paper then knows whether its own is there.
    for (const file of [...lines].sort((a, b) => Number(isOfPapers(a)) - Number(isOfPapers(b)))) {
      let count = 0;
      for await (const { record, place } of jsonLines(file, issues)) {
        reader.read(record, place);
        count += 1;
        if (count % 5000 === 0) request.progress?.(count, reader.expected);
      }
    }
    const volumes = reader.volumes();
    if (volumes.length === 0 && !issues.some(({ severity }) => severity === 'error')) {
      const name = lines[0]?.name ?? '';
      issues.push(
        request.volume === undefined
          ? doubt('import-entries-none', name)
          : doubt('import-selection-empty', name, { volume: request.volume }),
      );
    }
    reader.tell(lines[0]?.name ?? '');
    return { volumes, issues };
  },
};

const isOfPapers = (file: SourceFile): boolean => /papers/iu.test(file.name);

/** A volume with what was read for it so far. */
interface Gathered {
  readonly volume: AclVolume;
  readonly papers: ImportedPaper[];
  readonly awards: { readonly name: string; readonly paper: string }[];
}

/** Gathers papers into volumes as they are read; of a record nothing is kept but what it becomes. */
class AclReader {
  expected = 0;
  readonly #wanted: string | undefined;
  readonly #organizations: ReadonlyMap<string, string>;
  readonly #issues: Issue[];
  readonly #languages = new EntryLanguages(['en']);
  readonly #gathered = new Map<string, Gathered>();
  readonly #lost = new Map<string, number>();
  readonly #publishers = new Map<string, Place>();
  readonly #unspoken: string[] = [];
  #unspokenCount = 0;

  constructor({ volume, organizations = new Map() }: ImportRequest, issues: Issue[]) {
    this.#wanted = volume;
    this.#organizations = organizations;
    this.#issues = issues;
  }

  read(record: JsonRecord, place: Place): void {
    const volume = textIn(record, 'volume_id');
    if (volume !== undefined) {
      if (isWanted(volume, this.#wanted)) this.#readPaper(record, volume, place);
    } else if (isWanted(textIn(record, 'id') ?? '', this.#wanted)) this.#readVolume(record, place);
  }

  volumes(): ImportedVolume[] {
    return [...this.#gathered.values()].map(({ volume, papers, awards }) => {
      // Awards name papers by the ids that they will have: all of a volume in as many digits as it needs.
      const width = Math.max(2, String(papers.length).length);
      const own = papers
        .map((paper) => (paper.id === undefined ? paper : { ...paper, id: paper.id.padStart(width, '0') }))
        .sort((a, b) => Number(a.id ?? 0) - Number(b.id ?? 0));
      const prizes = awards.map(({ name, paper }) => ({ name: { en: name }, paper: paper.padStart(width, '0') }));
      return { ...volume, fields: { ...volume.fields, ...(prizes.length > 0 && { awards: prizes }) }, papers: own };
    });
  }

  /** What is told once for all volumes. */
  tell(file: string): void {
    if (this.#unspokenCount > 0)
      this.#issues.push(
        doubt('import-languages-guessed', file, {
          count: this.#unspokenCount,
          language: 'en',
          titles: this.#unspoken.map((title) => `“${title.slice(0, 60)}”`).join(', '),
        }),
      );
    for (const [name, place] of this.#publishers) this.#issues.push(doubt('import-publisher-unlisted', place, { name }));
    const fields = [...this.#lost].sort(([a], [b]) => (a < b ? -1 : 1)).map(([field, count]) => `${field} ×${count}`);
    if (fields.length > 0) this.#issues.push(doubt('import-fields-lost', file, { fields: fields.join(', ') }));
  }

  #readVolume(record: JsonRecord, place: Place): Gathered {
    const id = textIn(record, 'id') ?? '';
    const known = this.#gathered.get(volumeIdOf(id));
    if (known) {
      this.#issues.push(doubt('import-volume-twice', place, { volume: volumeIdOf(id) }));
      return known;
    }
    this.expected += Number(textIn(record, 'paper_count') ?? 0);
    this.#count(record, VOLUME_LOST);
    const publisher = textIn(record, 'publisher');
    const house = publisher === undefined ? undefined : this.#organizations.get(organizationWords(publisher));
    if (publisher !== undefined && house === undefined && !this.#publishers.has(publisher)) this.#publishers.set(publisher, place);
    const about = aclVolume(record, place, this.#languages, this.#issues);
    const gathered: Gathered = {
      volume: { ...about, fields: { ...about.fields, ...(house !== undefined && { publisher: house }) } },
      papers: [],
      awards: [],
    };
    this.#gathered.set(volumeIdOf(id), gathered);
    return gathered;
  }

  #readPaper(record: JsonRecord, volume: string, place: Place): void {
    const { volume_title, year, month, editors } = record;
    const gathered =
      this.#gathered.get(volumeIdOf(volume)) ?? this.#readVolume({ id: volume, title: volume_title, year, month, editors }, place);
    const paper = aclPaper(record, volume, place, this.#issues);
    gathered.papers.push(paper);
    if (paper.fields.language === undefined) {
      this.#unspokenCount += 1;
      if (this.#unspoken.length < 3) this.#unspoken.push(textIn(record, 'title') ?? '');
    }
    if (paper.id !== undefined && Array.isArray(record['awards']))
      for (const name of record['awards'] as unknown[])
        if (typeof name === 'string' && name.trim() !== '') gathered.awards.push({ name: name.trim(), paper: paper.id });
    this.#count(record, PAPER_LOST);
  }

  #count(record: JsonRecord, fields: readonly string[]): void {
    for (const field of fields) if (Object.hasOwn(record, field)) this.#lost.set(field, (this.#lost.get(field) ?? 0) + 1);
  }
}

/** What our records have no place for; the rest of what is not read says again what other fields say. */
const PAPER_LOST = ['attachments', 'videos', 'revisions', 'errata'];
const VOLUME_LOST = ['sigs', 'short_title', 'pdf'];
