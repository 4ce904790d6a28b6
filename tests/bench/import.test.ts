import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { writeEasychairDesk, writeTemplateDesk } from '../../src/cli/bench/import-desk.ts';
import { importVolume } from '../../src/cli/import.ts';
import { runCommand } from '../cli/run-command.ts';
import { baseContent } from '../files/content.ts';

const folder = mkdtempSync(join(tmpdir(), 'plenary-desk-'));
afterAll(() => rmSync(folder, { recursive: true }));

test.each([
  ['our template', writeTemplateDesk],
  ['EasyChair', writeEasychairDesk],
])(
  'the invented desk of %s is imported without an error, again without a change, and with a change where rows changed',
  async (name, write) => {
    const content = baseContent();
    const desk = join(folder, name);
    const bring = async (changed: number) => {
      await write({ folder: desk, papers: 30, changed });
      const { code, said } = await runCommand(importVolume, content, desk, '--volume', 'bench', '--all');
      return { code, counts: /30 papers: .*?before/u.exec(said)?.[0] };
    };
    expect(await bring(0)).toEqual({ code: 0, counts: '30 papers: 30 new, 0 changed, 0 as before' });
    const first = readFileSync(join(content, 'papers/bench/07.md'), 'utf8');
    expect(first).toMatch(/^---\nstatus: draft\nkind: paper\ntitle:\n/u);
    expect(first).toMatch(/authors:\n {2}- person: /u);
    expect(readFileSync(join(content, 'proceedings/bench/volume.yaml'), 'utf8')).toContain('Invented conference');
    expect(await bring(0)).toEqual({ code: 0, counts: '30 papers: 0 new, 0 changed, 30 as before' });
    expect(await bring(3)).toEqual({ code: 0, counts: '30 papers: 0 new, 3 changed, 27 as before' });
    expect(readdirSync(join(content, 'papers/bench')).filter((file) => file.endsWith('.md'))).toHaveLength(30);
  },
);
