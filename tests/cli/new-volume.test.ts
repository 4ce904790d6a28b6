import { existsSync, mkdtempSync, readdirSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { CliError, type Terminal } from '../../src/cli/command.ts';
import { newRecord } from '../../src/cli/new.ts';
import { helpKeys, templateWords } from '../../src/cli/template-words.ts';
import english from '../../src/i18n/en.json';
import { interfaceLanguages, words, type WordKey } from '../../src/i18n/words.ts';
import { columnOf } from '../../src/import/table/column.ts';
import { readSheets } from '../../src/import/table/read-sheets.ts';
import { valueOf, type ValueNames } from '../../src/import/table/value-name.ts';
import { countryCodeOf, languageTagOf } from '../../src/import/table/typed-value.ts';
import { choicesOf, type ChoiceList } from '../../src/import/template/choices.ts';
import { sheetForms, sheetKinds } from '../../src/import/template/sheet-kinds.ts';
import { writeTemplate } from '../../src/import/template/write-template.ts';
import { templateSource } from '../../src/import/template-source.ts';
import * as names from '../../src/import/value-names.ts';
import { placeName } from '../../src/text/sheet-cell.ts';

const texts = ['az', 'en', 'ru'];

async function make(language: string, ...args: string[]): Promise<{ readonly code: number; readonly said: string }> {
  const said: string[] = [];
  const terminal: Terminal = {
    print: (line) => said.push(line),
    note: (line) => said.push(line),
    progress: () => undefined,
    environment: {},
    language,
    stopped: Promise.resolve(),
  };
  return { code: await newRecord.run(['volume', ...args], terminal), said: said.join('\n') };
}

describe.each(interfaceLanguages)('the template in %s', (language) => {
  test('the same words give the same bytes, and the import reads it as an empty volume', async () => {
    const bytes = await writeTemplate('2027-lakes', templateWords(language, texts));
    expect(Buffer.from(await writeTemplate('2027-lakes', templateWords(language, texts))).equals(Buffer.from(bytes))).toBe(true);
    const read = await templateSource.read([{ name: 'new.xlsx', bytes }], { volume: '2027-lakes', languages: texts });
    expect(read.issues.map(({ rule }) => rule)).toEqual(['sheet-value-missing', 'sheet-value-missing', 'sheet-value-missing']);
    expect(read.issues.map(({ place }) => placeName(place).replace(/^.* › /u, ''))).toEqual(['B2', 'B13', 'B21']);
    expect(read.volumes[0]).toMatchObject({ papers: [], editors: [] });
  });

  test('every heading is understood, in each of its languages', async () => {
    const sheets = readSheets({ name: 'new.xlsx', bytes: await writeTemplate('x', templateWords(language, texts)) }, []);
    for (const [at, kind] of sheetKinds.entries()) {
      const { columns } = sheetForms[kind];
      const [head, ...rows] = sheets[at]?.rows ?? [];
      const headings = kind === 'volume' ? rows.flatMap(({ cells }) => cells.filter(({ column }) => column === 1)) : (head?.cells ?? []);
      expect(headings.length).toBe(columns.flatMap(({ inLanguages }) => (inLanguages ? texts : [''])).length);
      for (const { text } of headings) {
        const fields = text
          .split('\n')
          .map((line) => columnOf(line, columns))
          .map((matched) => `${matched?.column.field ?? 'none'}.${matched?.language ?? ''}`);
        expect(new Set(fields).size, text).toBe(1);
        expect(fields).not.toContain('none.');
      }
    }
  });

  test('every value that can be chosen is understood', () => {
    const { choices } = templateWords(language, texts);
    const lists: Partial<Record<ChoiceList, ValueNames<string>>> = {
      'event-kind': names.eventKindNames,
      session: names.sessionKindNames,
      kind: names.paperKindNames,
      role: names.roleNames,
      text: names.textNames,
      translation: names.translatorNames,
      license: names.licenseNames,
      answer: names.answerNames,
    };
    for (const [list, known] of Object.entries(lists)) {
      const values = choices(list as ChoiceList).map((label) => valueOf(label, known));
      expect(values, list).toEqual(Object.keys(known));
    }
    expect(choices('language').filter((label) => languageTagOf(label) === undefined)).toEqual([]);
    expect(choices('country').filter((label) => countryCodeOf(label) === undefined)).toEqual([]);
  });
});

test('every field has its help, and every list its values', () => {
  for (const kind of sheetKinds) {
    for (const { field } of sheetForms[kind].columns) {
      expect(Object.keys(english), `${kind} ${field}`).toContain(helpKeys[kind][field]);
      const list = choicesOf(kind, field);
      if (list !== undefined && list !== 'sessions') expect(templateWords('en', texts).choices(list).length).toBeGreaterThan(1);
    }
  }
  const notes = Object.values(helpKeys).flatMap((keys) => Object.values(keys));
  // Excel shows 255 characters of a message.
  expect(interfaceLanguages.flatMap((tag) => notes.map((key: WordKey) => words(tag)(key))).filter(({ length }) => length > 255)).toEqual(
    [],
  );
});

describe('the command', () => {
  const folder = () => mkdtempSync(join(tmpdir(), 'plenary-new-'));

  test('makes a folder with the workbook and a place for files, and does not write over anything', async () => {
    const target = join(folder(), 'own', 'list.xlsx');
    const { code, said } = await make('az', '2027-lakes', '--file', target);
    expect(code).toBe(0);
    expect(said).toContain('npm run import -- ');
    expect(readdirSync(join(target, '..')).sort()).toEqual(['list.xlsx', 'papers']);
    expect(readFileSync(join(target, '../papers/README.txt'), 'utf8')).toContain('12.pdf');
    const before = readFileSync(target);
    await expect(make('en', '2027-lakes', '--file', target)).rejects.toThrow(CliError);
    expect(readFileSync(target).equals(before)).toBe(true);
  });

  test('refuses an id that is none, and says how it is used', async () => {
    const target = join(folder(), 'list.xlsx');
    expect(await make('en', 'Lakes 2027', '--file', target)).toMatchObject({
      code: 1,
      said: expect.stringContaining('lakes-2027') as string,
    });
    expect(existsSync(target)).toBe(false);
    for (const args of [[], ['a', 'b'], ['a', '--file', 'list.csv'], ['a', '--fil', 'x.xlsx']])
      await expect(make('en', ...args)).rejects.toThrow(/npm run new -- volume/u);
  });
});
