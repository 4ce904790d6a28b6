import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { Terminal } from '../../src/cli/command.ts';
import { ledger } from '../../src/cli/ledger.ts';
import { baseContent, put } from '../files/content.ts';

async function run(content: string): Promise<{ code: number; said: string }> {
  const said: string[] = [];
  const terminal: Terminal = {
    print: (line) => said.push(line),
    note: (line) => said.push(line),
    progress: () => undefined,
    environment: { PLENARY_CONTENT: content },
    language: 'en',
    stopped: Promise.resolve(),
  };
  return { code: await ledger.run([], terminal), said: said.join('\n') };
}

const paper = (key: string) => `---\nkind: paper\ntitle: { en: A paper }\ncitationKey: ${key}\nstatus: published\n---\n`;
const volume = 'status: published\ntitle: { en: A volume }\ncitationKey: volume2019\nevent: { kind: congress, dates: { from: 2019 } }\n';

test('what is published is entered once; what changed since is an error, and then nothing is entered', async () => {
  const content = baseContent();
  const text = () => readFileSync(join(content, 'proceedings/ledger.yaml'), 'utf8');
  put(content, 'proceedings/first/volume.yaml', volume);
  put(content, 'papers/first/01.md', paper('one2019'));
  expect((await run(content)).said).toContain('2 records were entered');
  const entered = 'proceedings/first:\n  key: volume2019\npapers/first/01:\n  key: one2019\n';
  expect(text()).toBe(entered);

  expect(await run(content)).toMatchObject({ code: 0, said: expect.stringContaining('already') as string });
  expect(text()).toBe(entered);

  put(content, 'papers/first/01.md', paper('other2019'));
  put(content, 'papers/first/02.md', paper('two2019'));
  expect(await run(content)).toMatchObject({ code: 1, said: expect.stringContaining('papers/first/01.md:4:14') as string });
  expect(text()).toBe(entered);

  put(content, 'papers/first/01.md', paper('one2019'));
  expect((await run(content)).code).toBe(0);
  expect(text()).toBe(`${entered}papers/first/02:\n  key: two2019\n`);
  expect(readdirSync(join(content, 'proceedings')).filter((name) => name.startsWith('ledger'))).toEqual(['ledger.yaml']);
});
