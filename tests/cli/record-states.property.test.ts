import fc from 'fast-check';
import { expect, test } from 'vitest';
import { checkRepository } from '../../src/check/check.ts';
import { recordsAfter } from '../../src/cli/remove/records-after.ts';
import { citableRecords } from '../../src/model/citable-record.ts';
import { formerPlaces } from '../../src/model/former-address.ts';
import { addressesWithoutKey, enterPublished } from '../../src/model/ledger.ts';
import { link } from '../../src/model/link.ts';
import { readVersionAddress, revisionsOf } from '../../src/model/paper-version.ts';
import { planPublication, withPublications } from '../../src/model/publication.ts';
import type { PaperEntry, RepositoryRecords } from '../../src/model/records.ts';
import { isRemoved, removalOf } from '../../src/model/removed.ts';
import { sha256 } from '../../src/text/sha256.ts';

const NAMES = ['Inventor', 'Maker', 'Dreamer'];

function paper(number: number, author: NonNullable<PaperEntry['record']['authors']>[number]): PaperEntry {
  const id = String(number).padStart(2, '0');
  return {
    volume: 'rivers',
    id,
    path: `papers/rivers/${id}.md`,
    record: {
      kind: 'paper',
      status: 'draft',
      title: { en: `Waters of the ${id}th kind` },
      authors: [author],
      text: 'external',
      externalText: `https://invented.example/${id}`,
    },
    references: [],
    files: [],
  };
}

const start: RepositoryRecords = {
  center: {
    name: { en: 'Invented centre' },
    languages: ['en'],
    address: 'https://invented.example/',
    license: 'CC-BY-4.0',
    citationStyle: 'apa',
  },
  volumes: [{ id: 'rivers', path: 'proceedings/rivers/volume.yaml', record: { status: 'draft', title: { en: 'On rivers' } }, files: [] }],
  papers: NAMES.map((family, at) => paper(at + 1, { person: family.toLowerCase() })),
  resolutions: [],
  people: new Map(NAMES.map((family) => [family.toLowerCase(), { name: { family, given: 'Abel' } }])),
  organizations: new Map(),
  topics: new Map(),
  pages: [],
  ledger: new Map(),
};

const day = (step: number): string => `2026-12-${String(step + 1).padStart(2, '0')}`;
const addressOf = ({ volume, id }: PaperEntry): string => `papers/${volume}/${id}`;

function published(records: RepositoryRecords, date: string): RepositoryRecords {
  const after = withPublications(records, planPublication(records, { day: date, only: [] }));
  return { ...after, ledger: enterPublished(after, date, { ofText: sha256, ofFile: sha256 }) };
}

const changed = (records: RepositoryRecords, which: PaperEntry, fresh: PaperEntry): RepositoryRecords => ({
  ...records,
  papers: records.papers.map((entry) => (entry === which ? fresh : entry)),
});

type Step = readonly [kind: 'add' | 'correct' | 'revise' | 'retract' | 'remove' | 'erase' | 'move' | 'merge', which: number];

function taken(records: RepositoryRecords, [kind, which]: Step, step: number): RepositoryRecords {
  const date = day(step);
  const fresh = 10 + step;
  if (kind === 'add')
    return published({ ...records, papers: [...records.papers, paper(fresh, { name: { family: 'Latecomer', given: 'Zoe' } })] }, date);
  const chosen = records.papers[which % records.papers.length];
  const other = records.papers[(which + 1) % records.papers.length];
  if (!chosen || !other) return records;
  const { record } = chosen;
  const formerly = [
    ...(record.formerly ?? []),
    { address: addressOf(chosen), state: kind === 'merge' ? ('merged' as const) : ('moved' as const), date },
  ];
  const note = { en: 'It was so.' };
  switch (kind) {
    case 'correct':
    case 'retract': {
      const notice = { kind: kind === 'correct' ? ('corrected' as const) : ('retracted' as const), date, note };
      return isRemoved(record)
        ? records
        : changed(records, chosen, { ...chosen, record: { ...record, notices: [...(record.notices ?? []), notice] } });
    }
    case 'revise': {
      if (isRemoved(record)) return records;
      const number = revisionsOf(record).length + 1;
      const { versions = [], ...own } = chosen;
      const revised = { ...record, notices: [...(record.notices ?? []), { kind: 'revised' as const, date, note }] };
      const kept = { ...own, number, path: `papers/rivers/${own.id}.v${number}.md` };
      return published(changed(records, chosen, { ...chosen, record: revised, versions: [...versions, kept] }), date);
    }
    case 'remove':
      return isRemoved(record) ? records : recordsAfter(records, { address: addressOf(chosen), day: date, note });
    case 'erase':
      if (removalOf(record)?.privacy) return records;
      return recordsAfter(records, { address: addressOf(chosen), day: date, note, privacy: { en: 'Removed work' } });
    case 'move': {
      const id = String(fresh);
      const versions = chosen.versions?.map((version) => ({ ...version, id, path: `papers/rivers/${id}.v${version.number}.md` }));
      const moved = { ...chosen, id, path: `papers/rivers/${id}.md`, record: { ...record, formerly }, ...(versions && { versions }) };
      return published(changed(records, chosen, moved), date);
    }
    case 'merge': {
      if (chosen === other) return records;
      const claims = [...(other.record.formerly ?? []), ...formerly];
      const merged = changed(records, other, { ...other, record: { ...other.record, formerly: claims } });
      return published({ ...merged, papers: merged.papers.filter((entry) => entry !== chosen) }, date);
    }
  }
}

/** The published addresses at which a reader would find nothing. */
function silent(records: RepositoryRecords): string[] {
  const here = new Set([
    ...citableRecords(records)
      .filter((one) => one.published)
      .map(({ address }) => address),
    ...addressesWithoutKey(records),
  ]);
  const former = formerPlaces(records);
  // A version of a removed paper is a page that says so.
  const removed = new Set(records.papers.filter(({ record }) => isRemoved(record)).map(addressOf));
  const answers = (address: string): boolean =>
    here.has(address) || records.ledger.get(address)?.removed !== undefined || removed.has(readVersionAddress(address)?.paper ?? '');
  return [...records.ledger.keys()].filter((address) => !answers(address) && !former.get(address)?.to.some(answers));
}

test('whatever becomes of records, every address that was published answers, and the check finds no error', () => {
  const kind = fc.constantFrom('add', 'correct', 'revise', 'retract', 'remove', 'erase', 'move', 'merge');
  fc.assert(
    fc.property(fc.array(fc.tuple(kind, fc.nat(20)), { maxLength: 10 }), (steps) => {
      let records = published(start, day(0));
      const ever = new Set(records.ledger.keys());
      for (const [at, step] of steps.entries()) {
        records = taken(records, step, at + 1);
        for (const address of records.ledger.keys()) ever.add(address);
        expect(silent(records)).toEqual([]);
        expect([...ever].filter((address) => !records.ledger.has(address))).toEqual([]);
        const errors = checkRepository(link(records, { drafts: true })).filter(({ severity }) => severity === 'error');
        expect(errors.map(({ rule, args }) => ({ rule, args }))).toEqual([]);
      }
    }),
    { numRuns: 150, seed: 7 },
  );
});
