import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import { checkJson } from '../../src/cli/check-json.ts';
import { checkReport } from '../../src/cli/check-report.ts';
import { check } from '../../src/cli/check.ts';
import { CliError } from '../../src/cli/command.ts';
import type { Terminal } from '../../src/cli/command.ts';
import { words } from '../../src/i18n/words.ts';
import { issue } from '../../src/model/catalogue.ts';
import { baseContent, put } from '../files/content.ts';
import { inventedPdf } from '../pdf/invented-pdf.ts';

async function run(args: readonly string[], content: string): Promise<{ code: number; lines: string[]; notes: string[] }> {
  const cache = mkdtempSync(join(tmpdir(), 'plenary-check-'));
  onTestFinished(() => rmSync(cache, { recursive: true, force: true }));
  const [lines, notes]: [string[], string[]] = [[], []];
  const terminal: Terminal = {
    print: (line) => lines.push(line),
    note: (line) => notes.push(line),
    progress: () => undefined,
    environment: { PLENARY_CONTENT: content, PLENARY_CACHE: cache },
    language: 'en',
    stopped: Promise.resolve(),
  };
  return { code: await check.run(args, terminal), lines, notes };
}

/** A content with an error in a record, and a PDF that is not that of its record; both are drafts. */
async function trouble(): Promise<string> {
  const content = baseContent();
  put(content, 'papers/first/02.md', '---\nkind: paper\ntitle: { en: Lamps & <b>towns</b> }\nsession: nowhere\nstatus: draft\n---\n');
  put(content, 'papers/first/02.pdf', await inventedPdf(['Words of another text', 'on two pages'], { heading: 16 }));
  return content;
}

describe('as JSON', () => {
  test('each problem has its rule, severity, place and words, and nothing else is printed', async () => {
    const { code, lines } = await run(['--json', '--language', 'az'], await trouble());
    expect(code).toBe(1);
    const read = JSON.parse(lines.join('\n')) as { readonly findings: readonly Record<string, unknown>[] };
    expect(read).toMatchObject({ version: 1, language: 'az', counts: { errors: 1, warnings: 2, notes: 1 } });
    expect(read.findings.map(({ rule, severity, file, line, column }) => [rule, severity, file, line, column])).toEqual([
      ['title-markup', 'warning', 'papers/first/02.md', 3, 14],
      ['unknown-session', 'error', 'papers/first/02.md', 4, 10],
      ['pdf-title', 'warning', 'papers/first/02.pdf', null, null],
      ['metadata-missing', 'note', 'proceedings/first/volume.yaml', 1, 1],
    ]);
    const say = words('az');
    expect(read.findings[2]).toMatchObject({ why: say('rule.pdf-title.why'), do: say('rule.pdf-title.do') });
    expect(Object.keys(read.findings[0] ?? {})).toEqual(['rule', 'severity', 'file', 'line', 'column', 'what', 'why', 'do']);
  });

  test('the same problems, the same bytes; none is an empty list', () => {
    const issues = [issue('pdf-twice', 'papers/first/02.pdf', { name: '02.pdf', other: 'papers/first/01.pdf' })];
    expect(checkJson(issues, 'ru')).toBe(checkJson(issues, 'ru'));
    expect(JSON.parse(checkJson([], 'en'))).toEqual({
      version: 1,
      language: 'en',
      counts: { errors: 0, warnings: 0, notes: 0 },
      findings: [],
    });
  });
});

describe('as a page', () => {
  test('one section a file, errors first, page one of a PDF beside what is wrong with it', async () => {
    const content = await trouble();
    const file = join(content, 'out', 'check.html');
    const { code, lines, notes } = await run(['--report', file, '--language', 'ru'], content);
    expect(code).toBe(1);
    expect(lines.at(-1)).toBe('1 ошибка, 2 предупреждения.');
    expect(notes).toEqual([words('ru')('cli.reported', { file })]);
    const page = readFileSync(file, 'utf8');
    expect(page).toContain('<html lang="ru">');
    expect([...page.matchAll(/<h2 id="file-\d+" tabindex="-1">([^<]+)/gu)].map(([, path]) => path)).toEqual([
      'papers/first/02.md',
      'papers/first/02.pdf',
      'proceedings/first/volume.yaml',
    ]);
    expect(
      page.match(/<img src="data:image\/webp;base64,[^"]{100,}" alt="Первая страница файла PDF" width="240" height="340">/gu),
    ).toHaveLength(1);
    // Nothing that runs, nothing from elsewhere, and words of records are words.
    expect(page).not.toMatch(/<script|<link|<b>|src="(?!data:)|url\(/u);
    expect(page).toContain('Lamps &amp; &lt;b&gt;towns&lt;/b&gt;');
    for (const id of [...page.matchAll(/href="#([^"]+)"/gu)].map(([, id]) => id)) expect(page).toContain(`id="${id}"`);
  });

  test('nothing wrong is a page that says so', () => {
    const page = checkReport([], 'en', () => ({}));
    expect(page).toContain(words('en')('cli.sound'));
    expect(page).not.toContain('<nav');
  });

  test('hostile words stay words', () => {
    const hostile = '"><script>alert(1)</script>\u202E\u0007';
    const page = checkReport([issue('unknown-person', hostile, { id: hostile, meant: 'none' })], 'en', () => ({
      title: { text: hostile, language: hostile },
    }));
    expect(page).not.toMatch(/<script|[\u202E\u0007]/u);
  });
});

test.each([
  [['--report', ''], /--report takes/u],
  [['--language', 'xx'], /one of az, en, ru/u],
  [['--jsn'], /Known are --json, --report and --language/u],
  [['file.md'], /Known are/u],
])('%j is wrong use', async (args, message) => {
  await expect(run(args, baseContent())).rejects.toThrow(message);
});

test('a report is not written among the content', async () => {
  const content = baseContent();
  await expect(run(['--report', join(content, 'papers/first/report.html')], content)).rejects.toThrow(CliError);
});
