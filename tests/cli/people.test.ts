import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { CliError } from '../../src/cli/command.ts';
import type { Terminal } from '../../src/cli/command.ts';
import { people } from '../../src/cli/people.ts';
import { ledgerText } from '../../src/files/ledger-text.ts';
import { everyIssue, lineOf, passingFolder, put } from '../files/content.ts';

// Nobody here exists.
const REGISTER = `# The register of an invented centre.
nigar-uydurma:
  # As she writes herself.
  name: { family: Uydurma, given: Nigar, language: az }
  otherNames:
    - { family: Uydurma, given: N., language: en } # on a programme
  affiliations:
    - organization: school

anna-example: # chair
  name: { family: Example, given: Anna }
  orcid: 0000-0002-1825-0097
  differentFrom: [nigar-oydurma]

nigar-oydurma:
  name: { family: Уйдурма, given: Нигяр, language: ru }
  otherNames:
    - { family: Uydurma, given: Nigyar, language: en }
  orcid: 0000-0001-5109-3700
  affiliations:
    - organization: school
    - Another school
  homepage: https://invented.example/nigyar
  formerIds: [nigyar]
  note:
    en: Writes of invented things.

# The end.
`;

const files: Readonly<Record<string, string>> = {
  'proceedings/center.yaml':
    'name: { en: Centre }\nlanguages: [en]\naddress: https://invented.example/\nlicense: CC-BY-4.0\ncitationStyle: apa\n',
  'proceedings/people.yaml': REGISTER,
  'proceedings/organizations.yaml': 'school:\n  name: { en: School }\n',
  'proceedings/topics.yaml': 'things:\n  label: { en: Things }\n',
  'proceedings/first/volume.yaml': `status: draft
title: { en: A volume }
event:
  kind: conference
  dates: { from: 2019-05-10 }
sessions:
  - id: opening
    kind: opening
    title: { en: Opening }
    chairs:
      - person: nigar-oydurma # who opened it
        name: Нигяр Уйдурма
      - { person: anna-example }
editors:
  - person: nigar-oydurma
awards:
  - { name: { en: An award }, person: nigar-oydurma }
`,
  'proceedings/first/resolutions/01.yaml':
    'status: draft\ntext: not-deposited\ntitle: { en: A resolution }\nsignatories: [{ person: nigar-oydurma }]\n',
  'papers/first/01.md':
    '---\nstatus: draft\nkind: paper\ntitle: { en: One }\ntopics: [things]\nauthors:\n  - person: nigar-uydurma\n    name: N. Uydurma\n  - { person: anna-example }\n---\n\nA text by Uydurma.\n',
  'papers/first/02.md':
    '---\r\nstatus: draft\r\nkind: paper\r\ntitle: { en: Two }\r\ntopics: [things]\r\nauthors: # both\r\n  - person: nigar-oydurma\r\n    affiliations: [Another school]\r\n  - { person: anna-example }\r\n---\r\n\r\nText.\r\n',
  'papers/first/03.md':
    "---\nstatus: draft\nkind: paper\ntitle: { en: Three }\nauthors:\n  - { person: nigar-oydurma, name: 'Uydurma, Nigyar' }\n  - name: Nigar Uydurma\n---\n",
};

function content(changed: Readonly<Record<string, string>> = {}): string {
  const folder = passingFolder();
  for (const [path, text] of Object.entries({ ...files, ...changed })) put(folder, path, text);
  return folder;
}

async function run(folder: string, ...args: string[]): Promise<{ code: number; said: string }> {
  const said: string[] = [];
  const terminal: Terminal = {
    print: (line) => said.push(line),
    note: (line) => said.push(line),
    progress: () => undefined,
    environment: { PLENARY_CONTENT: folder },
    language: 'en',
    stopped: Promise.resolve(),
  };
  return { code: await people.run(args, terminal), said: said.join('\n') };
}

const text = (folder: string, path: string) => readFileSync(join(folder, path), 'utf8');
const all = (folder: string) => Object.keys(files).map((path) => text(folder, path));
const errors = async (folder: string) => (await everyIssue(folder)).filter(({ severity }) => severity === 'error').map(lineOf);

test('the invented content is sound', async () => {
  expect(await errors(content())).toEqual([]);
});

describe('list', () => {
  test('likely doubles with what speaks for and against it, and printed names', async () => {
    const { code, said } = await run(content());
    expect(code).toBe(0);
    expect(said).toContain('nigar-oydurma (Нигяр Уйдурма)  =  nigar-uydurma (Nigar Uydurma)?  80 of 100, almost certainly one person');
    expect(said).toContain('+50  the same name in another spelling: ');
    expect(said).toContain('+15  the same affiliation: school');
    expect(said).toContain('+10  both worked with Anna Example');
    expect(said).toContain('+5  both wrote on the topic things');
    expect(said).toContain('npm run people -- merge nigar-oydurma nigar-uydurma --dry-run');
    expect(said).toContain('papers/first/03.md: Nigar Uydurma  =  nigar-uydurma (Nigar Uydurma)?  60 of 100, probably one person');
    expect(said).toContain('1 pair may be one person, 1 printed name may mean someone of the register; people in the register: 3.');
  });

  test('a pair that is called different is none; the last of many are counted', async () => {
    const folder = content();
    const more = content({ 'proceedings/people.yaml': `${REGISTER}\nana-example:\n  name: { family: Example, given: Ana }\n` });
    expect((await run(more, '--most', '1')).said).toContain('1 more; all of them, the faint ones too, with --all.');
    await run(folder, 'different', 'nigar-uydurma', 'nigar-oydurma');
    expect((await run(folder)).said).toContain('Nobody seems to be in the register twice');
  });
});

test('show tells all that is recorded', async () => {
  const { said } = await run(content(), 'show', 'nigar-oydurma');
  for (const told of [
    'nigar-oydurma (Нигяр Уйдурма)',
    'Spellings: Nigyar Uydurma; English',
    'ORCID: 0000-0001-5109-3700',
    'Affiliations: School',
    'Affiliations: Another school',
    'Homepage: https://invented.example/nigyar',
    'Note: Writes of invented things.',
    'Former id: nigyar',
    'Worked with: anna-example (Anna Example) 1',
    'proceedings/first/volume.yaml  sessions.0.chairs.0',
    'proceedings/first/volume.yaml  awards.0',
    'proceedings/first/resolutions/01.yaml  signatories.0',
    'papers/first/02.md  authors.0',
    'May be one with nigar-uydurma (Nigar Uydurma): 80 of 100',
  ]) {
    expect(said).toContain(told);
  }
});

describe('merge', () => {
  test('one person of two: every file names the one, what was printed stays, comments too', async () => {
    const folder = content();
    const before = text(folder, 'papers/first/01.md');
    expect((await run(folder, 'merge', 'nigar-uydurma', 'nigar-oydurma')).code).toBe(0);
    expect(await errors(folder)).toEqual([]);
    expect(text(folder, 'proceedings/people.yaml')).toBe(`# The register of an invented centre.
nigar-uydurma:
  # As she writes herself.
  name: { family: Uydurma, given: Nigar, language: az }
  otherNames:
    - { family: Uydurma, given: N., language: en } # on a programme
    - { family: Уйдурма, given: Нигяр, language: ru }
    - { family: Uydurma, given: Nigyar, language: en }
  orcid: 0000-0001-5109-3700
  affiliations:
    - organization: school
    - Another school
  homepage: 'https://invented.example/nigyar'
  formerIds: [nigyar, nigar-oydurma]
  note:
    en: Writes of invented things.

anna-example: # chair
  name: { family: Example, given: Anna }
  orcid: 0000-0002-1825-0097
  differentFrom: [nigar-uydurma]

# The end.
`);
    expect(text(folder, 'papers/first/01.md')).toBe(before);
    expect(text(folder, 'papers/first/02.md')).toBe(
      files['papers/first/02.md']?.replace(
        'person: nigar-oydurma\r\n',
        'person: nigar-uydurma\r\n    name:\r\n      family: Уйдурма\r\n      given: Нигяр\r\n      language: ru\r\n',
      ),
    );
    expect(text(folder, 'proceedings/first/volume.yaml')).toContain(
      '- person: nigar-uydurma # who opened it\n        name: Нигяр Уйдурма\n',
    );
    expect(text(folder, 'papers/first/03.md')).toContain("{ person: nigar-uydurma, name: 'Uydurma, Nigyar' }");
    expect(all(folder).slice(4).join()).not.toContain('nigar-oydurma');
  });

  test.each<[string, Readonly<Record<string, string>>, readonly string[], string]>([
    [
      'two ORCID iDs',
      {
        'proceedings/people.yaml': REGISTER.replace(
          '    - organization: school\n\nanna',
          '    - organization: school\n  orcid: 0000-0003-1415-9269\n\nanna',
        ),
      },
      ['nigar-uydurma', 'nigar-oydurma'],
      'One iD names one person',
    ],
    [
      'people called different',
      { 'proceedings/people.yaml': REGISTER.replace('  orcid: 0000-0002-1825-0097\n', '') },
      ['anna-example', 'nigar-oydurma'],
      'they are different people',
    ],
    [
      'two on one paper',
      { 'proceedings/people.yaml': REGISTER.replace('  orcid: 0000-0002-1825-0097\n  differentFrom: [nigar-oydurma]\n', '') },
      ['nigar-oydurma', 'anna-example'],
      'both named in one list of',
    ],
    ['one twice', {}, ['anna-example', 'anna-example'], 'Name two people'],
    ['nobody', {}, ['anna-example', 'nigar-uydurmo'], 'Did you mean “nigar-uydurma”?'],
  ])('refused: %s', async (_, changed, ids, message) => {
    const folder = content(changed);
    const before = all(folder);
    const { code, said } = await run(folder, 'merge', ...ids);
    expect(said).toContain(message);
    expect(said).toContain('Nothing was written.');
    expect(code).toBe(1);
    expect(all(folder)).toEqual(before);
  });

  test('a dry run shows each line and writes nothing', async () => {
    const folder = content();
    const { code, said } = await run(folder, 'merge', 'nigar-uydurma', 'nigar-oydurma', '--dry-run');
    expect(code).toBe(0);
    expect(all(folder)).toEqual(Object.values(files));
    expect(said).toContain('papers/first/02.md\n  7 -   - person: nigar-oydurma\n  7 +   - person: nigar-uydurma\n');
    expect(said).toContain('Nothing was written. Without --dry-run 5 files would be.');
  });

  test('what only one can have is told, so that nothing is lost unseen', async () => {
    const register = REGISTER.replace(
      '    - organization: school\n\nanna',
      '    - organization: school\n  homepage: https://invented.example/nigar\n\nanna',
    );
    const { said } = await run(content({ 'proceedings/people.yaml': register }), 'merge', 'nigar-uydurma', 'nigar-oydurma');
    expect(said).toContain('Not taken over, because only one can stand there: homepage: https://invented.example/nigyar');
  });
});

test('different is written beside both, and once', async () => {
  const folder = content();
  expect((await run(folder, 'different', 'nigar-uydurma', 'anna-example')).code).toBe(0);
  const register = text(folder, 'proceedings/people.yaml');
  expect(register).toContain('    - organization: school\n  differentFrom: [anna-example]\n');
  expect(register).toContain('  differentFrom: [nigar-oydurma, nigar-uydurma]\n');
  expect((await run(folder, 'different', 'anna-example', 'nigar-uydurma')).said).toContain('Everything is so already.');
  expect(text(folder, 'proceedings/people.yaml')).toBe(register);
});

describe('split', () => {
  test('undoes a merger: the address is a page again, the name goes with its works', async () => {
    const folder = content();
    await run(folder, 'merge', 'nigar-uydurma', 'nigar-oydurma');
    const { code } = await run(
      folder,
      'split',
      'nigar-uydurma',
      'nigar-oydurma',
      '--papers',
      'first/02,papers/first/03,proceedings/first,resolutions/first/01',
    );
    expect(code).toBe(0);
    expect(await errors(folder)).toEqual([]);
    const register = text(folder, 'proceedings/people.yaml');
    expect(register).toContain('  formerIds: [nigyar]\n');
    expect(register).toContain(
      'nigar-oydurma:\n  name:\n    family: Уйдурма\n    given: Нигяр\n    language: ru\n  differentFrom: [nigar-uydurma]\n\n# The end.\n',
    );
    expect(register).toContain('  differentFrom: [nigar-oydurma]\n');
    expect(register.match(/Уйдурма/gu)).toHaveLength(1);
    expect(text(folder, 'papers/first/01.md')).toBe(files['papers/first/01.md']);
    expect(text(folder, 'proceedings/first/volume.yaml')).not.toContain('nigar-uydurma');
  });

  test('with a name of its own, and a word when nothing is left', async () => {
    const folder = content();
    const { said } = await run(
      folder,
      'split',
      'nigar-uydurma',
      'nigar-two',
      '--papers',
      'first/01',
      '--family',
      'Uydurma',
      '--given',
      'Nigar Two',
    );
    expect(said).toContain('Nothing is left that names “nigar-uydurma”.');
    expect(text(folder, 'proceedings/people.yaml')).toContain('nigar-two:\n  name:\n    family: Uydurma\n    given: Nigar Two\n');
  });

  test.each([
    [['nigar-uydurma', 'new-one', '--papers', 'first/02'], '“first/02” does not name “nigar-uydurma”.'],
    [['nigar-uydurma', 'anna-example', '--papers', 'first/01'], 'belongs to “anna-example”'],
    [['nigar-uydurma', 'nigyar', '--papers', 'first/01'], 'belongs to “nigar-oydurma”'],
    [['nigar-uydurma', 'Nigar_2', '--papers', 'first/01'], '“nigar-2” would do'],
  ])('refused: %j', async (args, message) => {
    const folder = content();
    const { code, said } = await run(folder, 'split', ...args);
    expect([code, said.split('\n')[0]]).toEqual([1, expect.stringContaining(message)]);
    expect(all(folder)).toEqual(Object.values(files));
  });
});

describe('rename', () => {
  test('everywhere, in the manner in which it was printed; the old name stays to be found by', async () => {
    const folder = content();
    expect((await run(folder, 'rename', 'nigar-uydurma', '--family', 'Yenisoy', '--given', 'Nigar', '--language', 'az')).code).toBe(0);
    expect(await errors(folder)).toEqual([]);
    expect(text(folder, 'proceedings/people.yaml')).toContain(`nigar-uydurma:
  # As she writes herself.
  name: { family: Yenisoy, given: Nigar, language: az }
  otherNames:
    - { family: Uydurma, given: N., language: en } # on a programme
    - { family: Uydurma, given: Nigar, language: az }
`);
    expect(text(folder, 'papers/first/01.md')).toContain('    name: N. Yenisoy\n');
    expect(text(folder, 'papers/first/01.md')).toContain('A text by Uydurma.');
  });

  test('without a trace: not in names, ids or records; the old address leads on, or is gone', async () => {
    const kept = content();
    const { said } = await run(kept, 'rename', 'nigar-oydurma', '--family', 'Yenisoy', '--given', 'Leyla', '--without-trace');
    expect(await errors(kept)).toEqual([]);
    expect(text(kept, 'proceedings/people.yaml')).toContain(`
leyla-yenisoy:
  name: { family: Yenisoy, given: Leyla }
  orcid: 0000-0001-5109-3700
  affiliations:
    - organization: school
    - Another school
  homepage: https://invented.example/nigyar
  formerIds: [nigyar, nigar-oydurma]
`);
    expect(text(kept, 'proceedings/people.yaml')).toContain('  differentFrom: [leyla-yenisoy]\n');
    expect(text(kept, 'proceedings/first/volume.yaml')).toContain('- person: leyla-yenisoy # who opened it\n        name: Leyla Yenisoy\n');
    expect(text(kept, 'papers/first/03.md')).toContain("{ person: leyla-yenisoy, name: 'Yenisoy, Leyla' }");
    expect(said).toContain('it is made of the old name and stands in formerIds');
    expect(said).toContain('proceedings/people.yaml:21  homepage: https://invented.example/nigyar');

    const gone = content();
    const { said: told } = await run(
      gone,
      'rename',
      'nigar-oydurma',
      '--family',
      'Yenisoy',
      '--given',
      'Leyla',
      '--without-trace',
      '--keep-address',
      'no',
    );
    expect(await errors(gone)).toEqual([]);
    expect(told).toContain('The page of “nigar-oydurma” is gone');
    expect(all(gone).join()).not.toMatch(/oydurma|formerIds|Уйдурма/u);
  });

  test('an address that is given up leaves the ledger, which is sealed anew; one that is kept stays in it', async () => {
    const ledger = '# What was published.\npeople/anna-example:\n  date: 2019-06-01\npeople/nigar-oydurma:\n  date: 2019-06-01\n';
    const args = ['rename', 'nigar-oydurma', '--family', 'Yenisoy', '--given', 'Leyla', '--without-trace'];
    const kept = content({ 'proceedings/ledger.yaml': ledger });
    await run(kept, ...args);
    expect(text(kept, 'proceedings/ledger.yaml')).toBe(ledger);
    expect(await errors(kept)).toEqual([]);
    const gone = content({ 'proceedings/ledger.yaml': ledger });
    await run(gone, ...args, '--keep-address', 'no');
    expect(text(gone, 'proceedings/ledger.yaml')).toMatch(
      /^# What was published\.\npeople\/anna-example:\n {2}date: 2019-06-01\nseal:\n {2}version: \d+\n {2}entries: 1\n {2}sha256: [0-9a-f]{64}\n$/u,
    );
    expect(await errors(gone)).toEqual([]);
  });

  test('what was published of it last is forgotten too, and nothing else', async () => {
    const line = (address: string, name: string) => `${JSON.stringify({ address, record: { name } })}\n`;
    const states = line('papers/first/02', 'Uydurma') + line('people/anna-example', 'Anna') + line('people/nigar-oydurma', 'Nigyar');
    const ledger = ledgerText('', new Map(), new Map());
    const folder = content({ 'proceedings/.published.jsonl': states, 'proceedings/ledger.yaml': ledger });
    await run(folder, 'rename', 'nigar-oydurma', '--family', 'Yenisoy', '--given', 'Leyla', '--without-trace', '--dry-run');
    expect(text(folder, 'proceedings/.published.jsonl')).toBe(states);
    await run(folder, 'rename', 'nigar-oydurma', '--family', 'Yenisoy', '--given', 'Leyla', '--without-trace');
    const after = text(folder, 'proceedings/.published.jsonl');
    expect(after).toContain('"address":"people/leyla-yenisoy","record":{"affiliations"');
    expect(after).toContain('{"address":"papers/first/02","record":{"name":"Uydurma"}}');
    expect(after).not.toContain('Nigyar');
  });

  test('citation keys that hold the old name are told', async () => {
    const folder = content({
      'papers/first/01.md': files['papers/first/01.md']?.replace('kind: paper', 'kind: paper\ncitationKey: uydurma2019one') ?? '',
    });
    const { said } = await run(folder, 'rename', 'nigar-uydurma', '--family', 'Yenisoy', '--given', 'Nigar', '--without-trace');
    expect(said).toContain('stand in other people’s manuscripts: uydurma2019one');
    expect(said).toContain('papers/first/01.md:13  A text by Uydurma.');
  });

  test('a new id, when it is asked for', async () => {
    const folder = content();
    await run(folder, 'rename', 'anna-example', '--family', 'Example', '--given', 'Anna', '--id', 'a-example');
    expect(await errors(folder)).toEqual([]);
    expect(text(folder, 'proceedings/people.yaml')).toContain('a-example: # chair\n  name: { family: Example, given: Anna }\n');
    expect(text(folder, 'proceedings/people.yaml')).toContain('  formerIds: [anna-example]\n');
  });

  test('what is so already is refused', async () => {
    expect((await run(content(), 'rename', 'anna-example', '--family', 'Example', '--given', 'Anna')).said).toContain(
      'is called Anna Example already',
    );
    expect((await run(content(), 'rename', 'anna-example', '--family', 'E', '--id', 'nigyar')).said).toContain(
      'belongs to “nigar-oydurma”',
    );
  });
});

test('with an error in the content nothing is done', async () => {
  const folder = content({ 'papers/first/01.md': '---\nstatus: x\n---\n' });
  const { code, said } = await run(folder, 'merge', 'nigar-uydurma', 'nigar-oydurma');
  expect(code).toBe(1);
  expect(said).toContain('papers/first/01.md:2:9');
  expect(said).toContain('Put them right first.');
});

test.each([
  ['nothing known', ['melt']],
  ['one person too few', ['merge', 'anna-example']],
  ['no papers', ['split', 'anna-example', 'new-one']],
  ['no name', ['rename', 'anna-example']],
  ['no yes or no', ['rename', 'anna-example', '--family', 'X', '--keep-address', 'maybe']],
  ['an unknown option', ['list', '--everything']],
  ['no number', ['--most', 'x']],
])('wrong use is told: %s', async (_, args) => {
  await expect(run(content(), ...args)).rejects.toThrow(CliError);
});
