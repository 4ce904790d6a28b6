import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { planDeploy, type OldFiles } from '../../../src/cli/deploy/deploy-plan.ts';
import { emptyRecord, readRecord, writeRecord, type DeployRecord } from '../../../src/cli/deploy/deploy-record.ts';
import { cacheControl, fileStage } from '../../../src/cli/deploy/file-stage.ts';

test.each([
  ['assets/Page.DUuoe7aR.css', 'lasting'],
  ['pagefind/df8785011eae/words/0.bin', 'lasting'],
  ['pagefind/contents.bin', 'entry'],
  ['suggestions/words.az.json', 'entry'],
  ['feed.atom', 'entry'],
  ['resolutions/invented/01/01.atom', 'entry'],
  ['sitemap.xml', 'entry'],
  ['_headers', 'entry'],
  ['basket-worker.js', 'entry'],
  ['index.html', 'page'],
  ['az/papers/invented/01/index.html', 'page'],
  ['card.png', 'beside'],
  ['favicon.svg', 'beside'],
  ['papers/invented/01/01.pdf', 'beside'],
  ['csl/panel.en.json', 'beside'],
] as const)('%s is %s', (path, stage) => {
  expect(fileStage(path)).toBe(stage);
  expect(cacheControl(path)).toBe(stage === 'lasting' ? 'public, max-age=31536000, immutable' : 'no-cache');
});

const sum = (text: string) => createHash('sha256').update(text).digest('hex');

/** What each file of an edition says: a page the paths that it refers to, each other file its content. */
type Edition = ReadonlyMap<string, string>;

/** An edition of a few pages, all linked from the home page and with each other; papers, looks and the search index by chance. */
const edition: fc.Arbitrary<Edition> = fc
  .record({ papers: fc.uniqueArray(fc.integer({ min: 1, max: 6 }), { maxLength: 5 }), look: fc.nat(2), texts: fc.nat(2) })
  .map(({ papers, look, texts }) => {
    const pages = ['index.html', ...papers.map((number) => `papers/invented/0${number}/index.html`)];
    const style = `assets/Page.${look}.css`;
    const index = `pagefind/${sum(`${papers.join()} ${texts}`).slice(0, 12)}/words.bin`;
    const refer = [...pages, style, ...papers.map((number) => `papers/invented/0${number}/0${number}.pdf`)].join('\n');
    return new Map([
      ...pages.map((page) => [page, `${refer}\n`] as const),
      ...papers.map((number) => [`papers/invented/0${number}/0${number}.pdf`, `text ${texts}`] as const),
      [style, `look ${look}`],
      [index, `words ${papers.join()} ${texts}`],
      ['pagefind/contents.bin', [index, ...pages].join('\n')],
      ['sitemap.xml', pages.join('\n')],
    ]);
  });

const sums = (files: Edition) => new Map([...files].map(([path, text]) => [path, sum(text)]));

/** What the files that lead on refer to and does not stand at the place, seen from the home page and from outside. */
function broken(place: Edition): string[] {
  const seen = new Set<string>();
  const missing: string[] = [];
  const waiting = ['index.html', 'sitemap.xml', 'pagefind/contents.bin'].filter((path) => place.has(path));
  for (let path = waiting.pop(); path !== undefined; path = waiting.pop()) {
    if (seen.has(path)) continue;
    seen.add(path);
    const text = place.get(path);
    if (text === undefined) missing.push(path);
    else if (/\.html$|sitemap|contents/u.test(path)) waiting.push(...text.trim().split('\n'));
  }
  return missing;
}

/** Carries a plan out file by file, at most `steps` of them, and looks after each; gives the record as it stands then. */
function carryOut(place: Map<string, string>, record: DeployRecord, files: Edition, old: OldFiles, steps: number): DeployRecord {
  const plan = planDeploy(record, sums(files), old);
  let left = steps;
  const step = (act: () => void) => {
    if (left <= 0) return;
    left -= 1;
    act();
    // Before the first deploy has ended nobody was ever led here.
    if ('index.html' in record.files) expect(broken(place)).toEqual([]);
  };
  let known = plan.before;
  for (const pass of plan.passes) {
    for (const path of pass.paths) step(() => place.set(path, files.get(path) ?? ''));
    if (left > 0) known = pass.record;
  }
  for (const path of plan.removed) step(() => place.delete(path));
  return readRecord(writeRecord(left > 0 ? plan.after : known), 'nowhere');
}

describe('a reader who comes at any moment', () => {
  test('finds all that is linked, whatever edition follows which', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(edition, fc.constantFrom('next', 'now', 'keep')), { minLength: 1, maxLength: 5 }), (editions) => {
        const place = new Map<string, string>();
        let record = emptyRecord;
        for (const [files, old] of editions) {
          record = carryOut(place, record, files, old, Infinity);
          for (const [path, text] of files) expect(place.get(path)).toBe(text);
          // Nothing is forgotten: what else stands there is known to the record.
          expect([...place.keys()].filter((path) => !files.has(path)).sort()).toEqual(Object.keys(record.leaving).sort());
          if (old === 'now') expect(place.size).toBe(files.size);
        }
      }),
    );
  });

  test('finds each file of the edition before it until the next deploy', () => {
    fc.assert(
      fc.property(edition, edition, (one, two) => {
        const place = new Map<string, string>();
        const record = carryOut(place, emptyRecord, one, 'next', Infinity);
        carryOut(place, record, two, 'next', Infinity);
        for (const path of one.keys()) expect(place.has(path)).toBe(true);
      }),
    );
  });
});

test('a deploy that stopped anywhere runs again and ends as if it had not', () => {
  fc.assert(
    fc.property(edition, edition, fc.nat(20), fc.nat(20), (one, two, first, second) => {
      const [smooth, rough] = [new Map<string, string>(), new Map<string, string>()];
      const begun = carryOut(smooth, emptyRecord, one, 'next', Infinity);
      const smoothEnd = carryOut(smooth, begun, two, 'next', Infinity);
      let record = carryOut(rough, emptyRecord, one, 'next', Infinity);
      for (const steps of [first, second, Infinity]) {
        // With steps enough the deploy has ended, and a further one would be the next.
        if (writeRecord(record) === writeRecord(smoothEnd)) break;
        record = carryOut(rough, record, two, 'next', steps);
      }
      expect(rough).toEqual(smooth);
      expect(writeRecord(record)).toBe(writeRecord(smoothEnd));
    }),
  );
});

test('after a deploy that stopped, another edition still leaves nothing stale and nothing forgotten', () => {
  fc.assert(
    fc.property(edition, edition, edition, fc.nat(20), (one, two, three, steps) => {
      const place = new Map<string, string>();
      let record = carryOut(place, emptyRecord, one, 'next', Infinity);
      record = carryOut(place, record, two, 'next', steps);
      record = carryOut(place, record, three, 'next', Infinity);
      for (const [path, text] of three) expect(place.get(path)).toBe(text);
      expect([...place.keys()].filter((path) => !three.has(path)).sort()).toEqual(Object.keys(record.leaving).sort());
    }),
  );
});

describe('the record of what was put', () => {
  test.each(['', '{', '{"plenary":2,"files":{},"leaving":{},"unfinished":[]}', '[]'])('%s is refused', (text) => {
    expect(() => readRecord(text, 'there')).toThrow(/damaged, or of a newer version/u);
  });

  test.each(['../etc/passwd', '/etc/passwd', 'a/../../b', 'C:\\x', 'a//b', 'a/./b', 'a/'])('never names %s', (path) => {
    expect(() => readRecord(JSON.stringify({ ...emptyRecord, leaving: { [path]: sum('') } }), 'there')).toThrow(/damaged/u);
    expect(() => readRecord(JSON.stringify({ ...emptyRecord, unfinished: [path] }), 'there')).toThrow(/damaged/u);
  });

  test('is the same text whatever the order of the files', () => {
    const one = { ...emptyRecord, files: { b: sum('b'), 'ə.pdf': sum('ə'), a: sum('a') }, unfinished: ['z', 'y'] };
    const two = { ...emptyRecord, files: { a: sum('a'), b: sum('b'), 'ə.pdf': sum('ə') }, unfinished: ['y', 'z'] };
    expect(writeRecord(one)).toBe(writeRecord(two));
    expect(readRecord(writeRecord(one), 'there')).toEqual(two);
  });
});
