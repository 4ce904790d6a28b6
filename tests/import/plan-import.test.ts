import { createHash } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import type { ExistingContent, ExistingRecord } from '../../src/import/existing-content.ts';
import type { ImportMemory } from '../../src/import/import-memory.ts';
import { memoryText, movedPaper, readMemory, withoutPaper } from '../../src/import/import-memory.ts';
import type { ImportedPaper, ImportedVolume } from '../../src/import/imported-volume.ts';
import { planImport, type ImportPlan, type PlanWish } from '../../src/import/plan-import.ts';
import type { Issue } from '../../src/model/issue.ts';
import { readName } from '../../src/model/name.ts';
import { file as sound } from './table-files.ts';

const digest = (content: Uint8Array | string): string => createHash('sha256').update(content).digest('hex');
const bytes = (text: string) => new TextEncoder().encode(text);
/** A file that begins as its name says, with a text of its own. */
const file = (name: string, text = name) => ({ name, bytes: Uint8Array.of(...sound(name.toLowerCase()).bytes, ...bytes(text)) });
const place = { file: 'list.xlsx', line: 2 };

/** A content folder in memory: the texts are values of YAML and bytes of files by path. */
interface Folder {
  readonly records: Map<string, ExistingRecord>;
  readonly files: Map<string, string>;
  readonly memories: Map<string, ImportMemory | 'broken'>;
  readonly published: Set<string>;
}
const empty = (): Folder => ({ records: new Map(), files: new Map(), memories: new Map(), published: new Set() });

function existing({ records, files, memories, published }: Folder): ExistingContent {
  return {
    people: new Map(),
    hasVolume: (volume) => records.has(`proceedings/${volume}/volume.yaml`) || memories.has(volume),
    memoryOf: (volume) => memories.get(volume),
    papersOf: (volume) =>
      new Map(
        [...records.keys()].flatMap((path) => {
          const id = new RegExp(`^papers/${volume}/(.+)\\.md$`, 'u').exec(path)?.[1];
          return id === undefined ? [] : [[id, path]];
        }),
      ),
    recordOf: (path) => records.get(path),
    digestOf: (path) => files.get(path),
    isAddress: (address) => published.has(address),
    isPublished: (path) => published.has(path),
  };
}

function paper(key: string, title: string, more: Partial<ImportedPaper> = {}): ImportedPaper {
  return { key, id: key, fields: { title: { en: title } }, authors: [], files: [], place, ...more };
}
const volume = (...papers: ImportedPaper[]): ImportedVolume => ({ fields: { title: { en: 'On rivers' } }, editors: [], papers, place });

async function planned(
  source: ImportedVolume,
  folder = empty(),
  wish: Partial<PlanWish> = {},
): Promise<{ readonly plan: ImportPlan; readonly told: string[] }> {
  const issues: Issue[] = [];
  const whole = { source: 'table', volume: '2027-rivers', intoExisting: false, restore: false, ...wish };
  const plan = await planImport([source], whole, existing(folder), digest, issues);
  return { plan, told: issues.map(({ rule, place: { file }, path }) => [rule, file, ...path].join(' ')) };
}

/** The folder after a plan was carried out. */
function written({ volumes }: ImportPlan, before = empty()): Folder {
  const { records, files, memories } = {
    records: new Map(before.records),
    files: new Map(before.files),
    memories: new Map(before.memories),
  };
  for (const { id, record, papers, memory } of volumes) {
    memories.set(id, readMemory(memoryText(memory)) ?? 'broken');
    for (const { path, fields, fullText, files: beside } of [record, ...papers]) {
      const value: unknown = JSON.parse(JSON.stringify({ status: 'draft', ...fields }));
      records.set(path, { value: value as Record<string, unknown>, ...(fullText !== undefined && { fullText: `\n${fullText}` }) });
      for (const { path: name, source } of beside) files.set(name, digest(source.bytes));
    }
  }
  return { records, files, memories, published: new Set(before.published) };
}

const states = ({ volumes }: ImportPlan) => volumes.flatMap(({ papers }) => papers.map(({ id, state }) => `${id} ${state}`));

describe('a first import', () => {
  test('names papers by their numbers and the others after them', async () => {
    const { plan, told } = await planned(
      volume(paper('7', 'Seven'), paper('x', 'No number', { id: undefined as never }), paper('3', 'Three')),
    );
    expect(plan.volumes[0]?.papers.map(({ path }) => path)).toEqual([
      'papers/2027-rivers/07.md',
      'papers/2027-rivers/08.md',
      'papers/2027-rivers/03.md',
    ]);
    expect(told).toEqual([]);
  });

  test('names files after the paper and lists attachments', async () => {
    const { plan } = await planned(
      volume(
        paper('7', 'Seven', {
          files: [
            { kind: 'pdf', file: file('papers/007.pdf') },
            { kind: 'figure', file: file('7-Şəkil 1.PNG') },
            { kind: 'references', file: file('7.bib') },
            { kind: 'attachment', file: file('7 data.csv'), attachment: { kind: 'data' } },
          ],
        }),
      ),
    );
    const [only] = plan.volumes[0]?.papers ?? [];
    expect(only?.files.map(({ path }) => path)).toEqual([
      'papers/2027-rivers/07.pdf',
      'papers/2027-rivers/07-shakil-1.png',
      'papers/2027-rivers/07.references.bib',
      'papers/2027-rivers/07-data.csv',
    ]);
    expect(only?.fields).toMatchObject({ kind: 'paper', text: 'deposited', files: [{ file: '07-data.csv', kind: 'data' }] });
  });

  test('makes a presenter of who has no text, and an author of who has one', async () => {
    const authors = [{ name: readName('Leyla Səfərli'), place }];
    const { plan } = await planned(
      volume(
        paper('1', 'Spoken', { authors, fields: { title: { en: 'Spoken' }, text: 'not-deposited' } }),
        paper('2', 'Elsewhere', { authors, fields: { title: { en: 'Elsewhere' }, externalText: 'https://example.org/2' } }),
      ),
    );
    expect(plan.volumes[0]?.papers.map(({ fields }) => fields['authors'])).toMatchObject([
      [{ person: 'leyla-safarli', role: 'presenter' }],
      [{ person: 'leyla-safarli' }],
    ]);
    expect([...plan.people.keys()]).toEqual(['leyla-safarli']);
  });

  test.each<[string, ImportedVolume, Partial<PlanWish>, string]>([
    ['without an id', volume(), { volume: undefined }, 'import-volume-unnamed list.xlsx'],
    ['with a wrong id', volume(), { volume: '2027 Çaylar' }, 'import-volume-id list.xlsx'],
    ['with one number twice', volume(paper('1', 'One'), paper('1', 'Two')), {}, 'import-key-twice list.xlsx'],
  ])('is refused %s', async (_, source, wish, told) => {
    expect((await planned(source, empty(), wish)).told).toContain(told);
  });

  test('with two files that want one name is told', async () => {
    const pdf = (name: string) => ({ kind: 'pdf' as const, file: file(name) });
    expect((await planned(volume(paper('1', 'One', { files: [pdf('1.pdf'), pdf('01.pdf')] })))).told).toEqual(['import-file-twice 01.pdf']);
  });

  test.each([
    ['1.pdf', 'MZ', 'file-disguised 1.pdf'],
    ['1.zip', '<html>', 'file-disguised 1.zip'],
    ['1.exe', 'MZ', 'import-file-stray 1.exe'],
  ])('with %s that begins as “%s” is told, whatever the source', async (name, text, expected) => {
    const unfit = { kind: name.endsWith('.pdf') ? ('pdf' as const) : ('attachment' as const), file: { name, bytes: bytes(text) } };
    const { plan, told } = await planned(volume(paper('1', 'One', { files: [unfit] })));
    expect(told).toEqual([expected]);
    expect(plan.volumes[0]?.papers[0]?.files).toEqual([]);
    expect((await planned({ ...volume(paper('1', 'One')), files: [{ file: unfit.file, name }] })).told).toEqual([expected]);
  });
});

describe('a second import', () => {
  const source = volume(paper('1', 'One', { fullText: 'Words.\n' }), paper('2', 'Two'), paper('3', 'Three'));
  const first = async () => written((await planned(source)).plan);

  test('of the same source changes nothing', async () => {
    const { plan, told } = await planned(source, await first());
    expect(states(plan)).toEqual(['01 same', '02 same', '03 same']);
    expect(plan.volumes[0]?.record.state).toBe('same');
    expect(told).toEqual([]);
  });

  test('keeps the id of each paper when the list is in another order or has a late one', async () => {
    const late = volume(
      paper('9', 'Late', { id: undefined as never }),
      paper('3', 'Three'),
      paper('1', 'One', { fullText: 'Words.\n' }),
      paper('2', 'Two'),
    );
    expect(states((await planned(late, await first())).plan)).toEqual(['04 new', '03 same', '01 same', '02 same']);
  });

  test('changes what the source changed', async () => {
    const changed = volume(paper('1', 'One', { fullText: 'Other words.\n' }), paper('2', 'Second'), paper('3', 'Three'));
    const { plan } = await planned(changed, await first());
    expect(states(plan)).toEqual(['01 changed', '02 changed', '03 same']);
    expect(plan.volumes[0]?.papers[0]?.fullText).toBe('Other words.\n');
    expect(plan.volumes[0]?.papers[1]?.changes).toEqual([{ path: ['title', 'en'], value: 'Second' }]);
  });

  test('keeps what was done by hand and tells where the source differs', async () => {
    const folder = await first();
    folder.records.set('papers/2027-rivers/02.md', {
      value: { status: 'published', kind: 'paper', text: 'not-deposited', title: { en: 'Two by hand' } },
    });
    expect(await planned(source, folder)).toMatchObject({ told: [] });
    const changed = volume(paper('1', 'One', { fullText: 'Words.\n' }), paper('2', 'Two anew'), paper('3', 'Three'));
    const { plan, told } = await planned(changed, folder);
    expect(states(plan)).toEqual(['01 same', '02 same', '03 same']);
    expect(told).toEqual(['import-conflict papers/2027-rivers/02.md title en']);
  });

  test('keeps a text and a file that were changed by hand', async () => {
    const pdf = (text: string) => volume(paper('1', 'One', { fullText: `${text}\n`, files: [{ kind: 'pdf', file: file('1.pdf', text) }] }));
    const folder = written((await planned(pdf('a'))).plan);
    const stored = folder.records.get('papers/2027-rivers/01.md');
    folder.records.set('papers/2027-rivers/01.md', { value: stored?.value ?? {}, fullText: '\nBy hand.\n' });
    folder.files.set('papers/2027-rivers/01.pdf', digest('by hand'));
    const { plan, told } = await planned(pdf('b'), folder);
    expect(states(plan)).toEqual(['01 same']);
    expect(told).toEqual(['import-file-conflict papers/2027-rivers/01.pdf', 'import-text-conflict papers/2027-rivers/01.md']);
  });

  test('never writes over a file that was published, and leads to what makes a new version', async () => {
    const pdf = (text: string) => volume(paper('1', 'One', { files: [{ kind: 'pdf', file: file('1.pdf', text) }] }));
    const folder = written((await planned(pdf('a'))).plan);
    folder.published.add('papers/2027-rivers/01.pdf');
    const { plan, told } = await planned(pdf('b'), folder);
    expect(plan.volumes[0]?.papers[0]?.files).toEqual([]);
    expect(told).toEqual(['import-file-published papers/2027-rivers/01.pdf']);
  });

  test.each<[string, string, (folder: Folder) => void, string[]]>([
    ['as it was written', '1-map.png', () => undefined, ['papers/2027-rivers/01-map.png']],
    ['that a hand deleted', '1-map.png', ({ files }) => files.delete('papers/2027-rivers/01-map.png'), []],
    ['that the text still names', '1-boat.png', () => undefined, []],
  ])('lets go of a file %s when the source has it no more', async (_, name, change, gone) => {
    const text = { fullText: '![](01-boat.png)\n' };
    const other = paper('2', 'Two', { files: [{ kind: 'figure', file: file('2-pier.png') }] });
    const first = volume(paper('1', 'One', { ...text, files: [{ kind: 'figure', file: file(name) }] }), other);
    const folder = written((await planned(first)).plan);
    change(folder);
    const alone = await planned(volume(paper('1', 'One', text), paper('2', 'Two')), folder);
    // A list without any file says nothing of files.
    expect([alone.told, alone.plan.volumes[0]?.papers.map(({ gone: lost }) => lost)]).toEqual([[], [[], []]]);
    expect(Object.keys(alone.plan.volumes[0]?.memory.papers['02']?.files ?? {})).toEqual(['02-pier.png']);
    const { plan, told } = await planned(volume(paper('1', 'One', text), other), folder);
    const named = name === '1-boat.png';
    expect(plan.volumes[0]?.papers[0]?.gone).toEqual(gone);
    expect(told).toEqual(named ? ['import-file-gone papers/2027-rivers/01-boat.png'] : []);
    expect(Object.keys(plan.volumes[0]?.memory.papers['01']?.files ?? {})).toEqual(named ? ['01-boat.png'] : []);
  });

  test.each<[string, string | undefined, ImportedPaper, Issue['args']]>([
    ['a published', undefined, paper('2', 'Second'), { fields: 'title.en', part: 'fields', became: 'published' }],
    ['a corrected', 'corrected', paper('1', 'One', { fullText: 'New.\n' }), { fields: '', part: 'text', became: 'published' }],
    ['a retracted', 'retracted', paper('2', 'Second', { fullText: 'New.\n' }), { part: 'both', became: 'retracted' }],
    ['a removed', 'removed', paper('2', 'Second'), { part: 'fields', became: 'removed' }],
  ])('tells of %s record that it changes', async (_, kind, changed, args) => {
    const folder = await first();
    const address = `papers/2027-rivers/0${changed.key}`;
    const path = `${address}.md`;
    const { value = {}, ...text } = folder.records.get(path) ?? {};
    folder.records.set(path, { ...text, value: { ...value, ...(kind !== undefined && { notices: [{ kind, date: '2027-06-01' }] }) } });
    const again = { ...source, papers: source.papers.map((own) => (own.key === changed.key ? changed : own)) };
    expect((await planned(again, folder)).told).toEqual([]);
    for (const id of ['01', '02']) folder.published.add(`papers/2027-rivers/${id}`);
    const issues: Issue[] = [];
    const wish = { source: 'table', volume: '2027-rivers', intoExisting: false, restore: false };
    await planImport([again], wish, existing(folder), digest, issues);
    expect(issues).toMatchObject([{ rule: 'import-record-published', place: { file: path }, args: { address, ...args } }]);
  });

  test('does not delete a file of which the source has one that cannot be taken', async () => {
    const pdf = (text: string) => volume(paper('1', 'One', { files: [{ kind: 'pdf', file: { name: '1.pdf', bytes: bytes(text) } }] }));
    const folder = written((await planned(pdf('%PDF-1.7'))).plan);
    const { plan, told } = await planned(pdf('MZ'), folder);
    expect(plan.volumes[0]?.papers[0]?.gone).toEqual([]);
    expect(told).toEqual(['file-disguised 1.pdf']);
  });

  test('tells of a paper that is gone and of one that was deleted by hand, and brings that back when asked', async () => {
    const folder = await first();
    folder.records.delete('papers/2027-rivers/03.md');
    const shorter = volume(paper('1', 'One', { fullText: 'Words.\n' }), paper('3', 'Three'));
    const { plan, told } = await planned(shorter, folder);
    expect(states(plan)).toEqual(['01 same']);
    expect(told).toEqual(['import-paper-deleted papers/2027-rivers/03.md', 'import-paper-gone papers/2027-rivers/02.md']);
    expect(Object.keys(plan.volumes[0]?.memory.papers ?? {})).toEqual(['01', '02', '03']);
    expect(states((await planned(shorter, folder, { restore: true })).plan)).toEqual(['01 same', '03 new']);
  });

  test('names those whom it added to the register and names no more, unless they were changed by hand', async () => {
    const by = (name: string) => volume(paper('1', 'One', { authors: [{ name: readName(name), place }] }));
    const before = await planned(by('Kamran Ağabalayev'));
    const folder = written(before.plan);
    const people = new Map(before.plan.people);
    const again = (register: ExistingContent['people']) =>
      planImport(
        [by('Kamran Hümbətov')],
        { source: 'table', volume: '2027-rivers', intoExisting: false, restore: false },
        { ...existing(folder), people: register },
        digest,
        [],
      );
    expect((await again(people)).perhapsUnused).toEqual(['kamran-aghabalayev']);
    expect(
      (
        await again(
          new Map([['kamran-aghabalayev', { name: { family: 'Ağabalayev', given: 'Kamran' }, homepage: 'https://example.org/' }]]),
        )
      ).perhapsUnused,
    ).toEqual([]);
  });

  test.each([undefined, { people: new Set<string>() }])(
    'does not bring back what was removed after its publication: %j',
    async (erased) => {
      const folder = await first();
      const memory = folder.memories.get('2027-rivers');
      if (memory === undefined || memory === 'broken') throw new Error('the first import left no memory');
      const left = withoutPaper(memory, '02', erased);
      expect(JSON.stringify(left).includes('Two')).toBe(false);
      folder.memories.set('2027-rivers', left);
      const { plan, told } = await planned(source, folder);
      expect(states(plan)).toEqual(['01 same', '03 same']);
      expect(told).toEqual(['import-paper-removed list.xlsx']);
      expect(plan.volumes[0]?.memory.papers['02']).toEqual(left.papers['02']);
    },
  );

  test.each([
    ['papers/2028-seas/07', 'papers/2028-seas/07'],
    ['', 'none'],
  ])('leaves alone what has its place elsewhere: %j', async (to, told) => {
    const folder = await first();
    const memory = folder.memories.get('2027-rivers');
    if (memory === undefined || memory === 'broken') throw new Error('the first import left no memory');
    const left = movedPaper(memory, '02', { volume: '2027-rivers', to, isGone: to === '', names: new Map() });
    folder.memories.set('2027-rivers', left);
    const issues: Issue[] = [];
    const wish = { source: 'table', volume: '2027-rivers', intoExisting: false, restore: true };
    const plan = await planImport([source], wish, existing(folder), digest, issues);
    expect(states(plan)).toEqual(['01 same', '03 same']);
    expect(issues.map(({ rule, args }) => [rule, args['to']])).toEqual([['import-paper-moved', told]]);
    expect(plan.volumes[0]?.memory.papers['02']).toEqual(left.papers['02']);
  });

  test('into the volume of another conference is refused', async () => {
    const other = volume(paper('1', 'Eins'), paper('2', 'Zwei'), paper('3', 'Drei'));
    expect(await planned(other, await first())).toMatchObject({
      plan: { volumes: [] },
      told: ['import-volume-other proceedings/2027-rivers'],
    });
    expect(states((await planned(other, await first(), { intoExisting: true })).plan)).toEqual(['01 changed', '02 changed', '03 changed']);
  });
});

describe('a volume that no import has made', () => {
  const folder = empty();
  folder.records.set('proceedings/2027-rivers/volume.yaml', { value: { status: 'published', title: { en: 'Rivers' } } });
  folder.records.set('papers/2027-rivers/05.md', { value: { title: { en: 'ONE' }, kind: 'paper', text: 'not-deposited' } });

  test('is left alone', async () => {
    expect(await planned(volume(paper('1', 'One')), folder)).toMatchObject({
      plan: { volumes: [] },
      told: ['import-volume-taken proceedings/2027-rivers'],
    });
  });

  test('takes papers when asked, knows its own by their titles, and keeps what it says', async () => {
    const { plan, told } = await planned(volume(paper('1', 'One'), paper('5', 'Five')), folder, { intoExisting: true });
    expect(plan.volumes[0]?.papers.map(({ id, state }) => `${id} ${state}`)).toContain('05 same');
    expect(told).toEqual([
      'import-conflict proceedings/2027-rivers/volume.yaml title en',
      'import-paper-taken list.xlsx',
      'import-conflict papers/2027-rivers/05.md title en',
    ]);
  });

  test('whose memory is broken is left alone', async () => {
    const broken = empty();
    broken.memories.set('2027-rivers', 'broken');
    expect(await planned(volume(), broken, { intoExisting: true })).toMatchObject({
      plan: { volumes: [] },
      told: ['import-memory-broken proceedings/2027-rivers/.import.json'],
    });
  });
});

test('a paper under another id of its volume is remembered under that one, with the names of its files', () => {
  const paper = {
    key: 'k',
    fields: {
      files: [
        { file: '02.data.csv', kind: 'data' },
        { file: 'more.csv', kind: 'data' },
      ],
    },
    files: { '02.pdf': 'a'.repeat(64) },
  };
  const memory = { version: 1 as const, source: 'table', volume: {}, papers: { '02': paper } };
  const names = new Map([
    ['02.data.csv', '09.data.csv'],
    ['02.pdf', '09.pdf'],
  ]);
  expect(movedPaper(memory, '02', { volume: 'rivers', to: 'papers/rivers/09', isGone: false, names }).papers).toEqual({
    '09': {
      key: 'k',
      fields: {
        files: [
          { file: '09.data.csv', kind: 'data' },
          { file: 'more.csv', kind: 'data' },
        ],
      },
      files: { '09.pdf': 'a'.repeat(64) },
    },
  });
  expect(movedPaper(memory, '05', { volume: 'rivers', to: 'papers/rivers/09', isGone: false, names })).toBe(memory);
});
