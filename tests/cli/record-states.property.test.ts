import fc from 'fast-check';
import { expect, test } from 'vitest';
import { checkRepository } from '../../src/check/check.ts';
import { planMerge } from '../../src/cli/move/plan-merge.ts';
import { planMove } from '../../src/cli/move/plan-move.ts';
import { planSplit } from '../../src/cli/move/plan-split.ts';
import { relocated, type Relocation } from '../../src/cli/move/relocation.ts';
import { wrongMerge, wrongMove, wrongSplit } from '../../src/cli/move/wrong-move.ts';
import { recordsAfter } from '../../src/cli/remove/records-after.ts';
import { citableRecords } from '../../src/model/citable-record.ts';
import { claimsOf, formerPlaces, formersOf } from '../../src/model/former-address.ts';
import { addressesWithoutKey, enterPublished } from '../../src/model/ledger.ts';
import { link } from '../../src/model/link.ts';
import { readVersionAddress, revisionsOf } from '../../src/model/paper-version.ts';
import { planPublication, withPublications } from '../../src/model/publication.ts';
import type { PaperEntry, RepositoryRecords } from '../../src/model/records.ts';
import { isRemoved, removalOf } from '../../src/model/removed.ts';
import { sha256 } from '../../src/text/sha256.ts';

const NAMES = ['Inventor', 'Maker', 'Dreamer'];

function paper(volume: string, number: number, author: NonNullable<PaperEntry['record']['authors']>[number]): PaperEntry {
  const id = String(number).padStart(2, '0');
  return {
    volume,
    id,
    path: `papers/${volume}/${id}.md`,
    record: {
      kind: 'paper',
      status: 'draft',
      title: { en: `Waters of the ${id}th kind in ${volume}` },
      authors: [author],
      text: 'external',
      externalText: `https://invented.example/${volume}/${id}`,
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
  volumes: ['rivers', 'seas'].map((id) => ({
    id,
    path: `proceedings/${id}/volume.yaml`,
    record: { status: 'draft', title: { en: `On ${id}` }, ...(id === 'rivers' && { awards: [{ name: { en: 'A prize' }, paper: '01' }] }) },
    files: [],
  })),
  papers: ['rivers', 'seas'].flatMap((volume, at) =>
    NAMES.map((family, number) => paper(volume, 3 * at + number + 1, { person: family.toLowerCase() })),
  ),
  resolutions: [
    {
      volume: 'rivers',
      id: '01',
      path: 'proceedings/rivers/resolutions/01.yaml',
      record: {
        status: 'adopted',
        text: 'deposited',
        title: { en: 'On water' },
        relations: [{ kind: 'cites', record: 'papers/rivers/01' }],
        operative: [{ number: '1', text: { en: 'Calls for bridges.' } }],
      },
    },
  ],
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

const KINDS = [
  'add',
  'correct',
  'revise',
  'retract',
  'remove',
  'erase',
  'move',
  'back',
  'away',
  'volume',
  'merge',
  'join',
  'split',
] as const;
type Step = readonly [kind: (typeof KINDS)[number], which: number, other: number];

/** What a command makes of the records: what it asks first, what it plans, and the ledger that it writes. */
function commanded(
  records: RepositoryRecords,
  date: string,
  wrong: readonly { rule: string }[],
  plan: () => Relocation,
): RepositoryRecords {
  if (wrong.length > 0) return records;
  const after = relocated(records, plan());
  const broken = checkRepository(link(after, { drafts: true })).filter(({ severity }) => severity === 'error');
  // Whoever runs the command is told and nothing is written: a notice of the record itself is in the way, for example.
  if (broken.length > 0) return records;
  return { ...after, ledger: enterPublished(after, date, { ofText: sha256, ofFile: sha256 }) };
}

function taken(records: RepositoryRecords, [kind, which, second]: Step, step: number): RepositoryRecords {
  const date = day(step);
  const fresh = String(10 + step);
  const chosen = records.papers[which % records.papers.length];
  const other = records.papers[second % records.papers.length];
  const volume = records.volumes[which % records.volumes.length];
  const target = records.volumes[second % records.volumes.length];
  if (!chosen || !other || !volume || !target) return records;
  if (kind === 'add') {
    const late = paper(volume.id, Number(fresh), { name: { family: 'Latecomer', given: 'Zoe' } });
    return published({ ...records, papers: [...records.papers, late] }, date);
  }
  const { record } = chosen;
  const note = { en: 'It was so.' };
  const from = addressOf(chosen);
  const move = (one: string, to: string) => {
    const wish = { from: one, to, day: date, note };
    return commanded(records, date, wrongMove(records, wish), () => planMove(records, wish));
  };
  const merge = (one: string, to: string) => {
    const wish = { from: one, to, day: date, note };
    return one === to ? records : commanded(records, date, wrongMerge(records, wish), () => planMerge(records, wish));
  };
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
      const kept = { ...own, number, path: `papers/${own.volume}/${own.id}.v${number}.md` };
      return published(changed(records, chosen, { ...chosen, record: revised, versions: [...versions, kept] }), date);
    }
    case 'remove':
      return isRemoved(record) ? records : recordsAfter(records, { address: from, day: date, note });
    case 'erase':
      if (removalOf(record)?.privacy) return records;
      return recordsAfter(records, { address: from, day: date, note, privacy: { en: 'Removed work' } });
    case 'move':
      return move(from, `papers/${chosen.volume}/${fresh}`);
    case 'back':
      return move(from, record.formerly?.[0]?.address ?? from);
    case 'away':
      return move(from, `papers/${target.id}/${fresh}`);
    case 'volume':
      return move(`proceedings/${volume.id}`, `proceedings/${['rivers', 'seas', 'lakes', `waters-${fresh}`][second % 4] ?? ''}`);
    case 'merge':
      return merge(from, addressOf(other));
    case 'join':
      return merge(`proceedings/${volume.id}`, `proceedings/${target.id}`);
    case 'split': {
      const third = records.papers[(second + 1) % records.papers.length];
      const into = [other, ...(third ? [third] : [])].map(addressOf);
      if (new Set([from, ...into]).size < 3) return records;
      const wish = { from, into, day: date, note };
      return commanded(records, date, wrongSplit(records, wish), () => planSplit(records, wish));
    }
  }
}

/** The published addresses at which a reader would find nothing. */
function silent(records: RepositoryRecords): string[] {
  const here = new Set([
    ...citableRecords(records)
      .filter((one) => one.published)
      .map(({ address }) => address),
    ...records.resolutions.map(({ volume, id }) => `resolutions/${volume}/${id}/op-1`),
    ...addressesWithoutKey(records),
  ]);
  const former = formerPlaces(records);
  // A version of a removed paper is a page that says so.
  const removed = new Set(records.papers.filter(({ record }) => isRemoved(record)).map(addressOf));
  const answers = (address: string): boolean =>
    here.has(address) || records.ledger.get(address)?.removed !== undefined || removed.has(readVersionAddress(address)?.paper ?? '');
  return [...records.ledger.keys()].filter((address) => !answers(address) && !former.get(address)?.to.some(answers));
}

/** The citation keys that lead nowhere: not to a record that has them, nor to one that has the address that had them, and not known to be erased. */
function lost(records: RepositoryRecords, keys: ReadonlySet<string>): string[] {
  const held = new Set(citableRecords(records).map(({ key }) => key));
  const led = new Set([...formersOf(records).values()].flat().map(({ key }) => key));
  const erased = new Set([...records.ledger.values()].map((entry) => entry.erased));
  const clauses = new Set([...records.ledger].flatMap(([address, { key }]) => (address.split('/').length === 4 ? key : [])));
  return [...keys].filter((key) => !held.has(key) && !led.has(key) && !erased.has(sha256(key)) && !clauses.has(key));
}

test('whatever becomes of records, every address that was published answers, every key leads on, and the check finds no error', () => {
  const done = new Set<string>();
  fc.assert(
    fc.property(fc.array(fc.tuple(fc.constantFrom(...KINDS), fc.nat(20), fc.nat(20)), { maxLength: 12 }), (steps) => {
      let records = published(start, day(0));
      const ever = new Set(records.ledger.keys());
      const keys = new Set<string>();
      for (const [at, step] of steps.entries()) {
        for (const [address, { key }] of records.ledger) {
          ever.add(address);
          if (key !== undefined) keys.add(key);
        }
        const before = records;
        records = taken(records, step, at + 1);
        if (records !== before) done.add(step[0]);
        expect(silent(records)).toEqual([]);
        expect(lost(records, keys)).toEqual([]);
        expect([...ever].filter((address) => !records.ledger.has(address))).toEqual([]);
        const claims = claimsOf(records).filter(({ state }) => state !== 'split');
        expect(new Set(claims.map(({ address }) => address)).size).toBe(claims.length);
        const errors = checkRepository(link(records, { drafts: true })).filter(({ severity }) => severity === 'error');
        expect(errors.map(({ rule, args }) => ({ rule, args }))).toEqual([]);
      }
    }),
    { numRuns: 160, seed: 7 },
  );
  // Each kind was carried out at least once.
  expect([...KINDS].filter((kind) => !done.has(kind))).toEqual([]);
});
