import { spawn } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { z } from 'zod';
import { serve } from '../../../src/cli/serve.ts';
import type { Server } from '../../../src/cli/serve.ts';
import { readRepository } from '../../../src/files/read.ts';
import { siteOf } from '../../../src/model/address.ts';
import { link } from '../../../src/model/link.ts';
import type { Repository } from '../../../src/model/repository.ts';
import { fixture } from './judged-query.ts';
import type { Collection } from './judged-query.ts';

const top = resolve(import.meta.dirname, '../../..');

/** Where the content of a collection lies; that of the trial is written into a folder first, from its records. */
export function contentOf(collection: Collection, folder: string): string {
  if (collection === 'repository') return top;
  if (collection === 'library') return join(top, 'tests/fixtures/search-library');
  const content = join(folder, 'trial-content');
  writeTrial(content);
  return content;
}

/** The linked records of a content folder. */
export async function repositoryOf(content: string): Promise<Repository> {
  const { records } = await readRepository(content);
  return link(records, { drafts: false });
}

/** Builds the site of a content folder into another folder, as `npm run build` does, and serves it. Rejects if the build fails. */
export async function servedSite(content: string, output: string): Promise<Server> {
  const environment = { ...process.env, PLENARY_CONTENT: content, PLENARY_OUT: output };
  const build = spawn(process.execPath, [join(top, 'src/cli/plenary.ts'), 'build'], { cwd: top, env: environment });
  let said = '';
  for (const stream of [build.stdout, build.stderr]) stream.setEncoding('utf8').on('data', (text: string) => (said += text));
  const code = await new Promise((end, fail) => build.on('error', fail).on('close', end));
  if (code !== 0) throw new Error(`${content} could not be built.\n${said}`);
  const { center } = (await repositoryOf(content)).records;
  return serve({ folder: output, base: siteOf(center.address, []).base });
}

const trialRecord = z.strictObject({
  id: z.string(),
  lang: z.string(),
  title: z.string(),
  authors: z.array(z.string()),
  body: z.string(),
});

/** JSON is YAML, so that the records of the trial become files of a content folder without any care for quotation marks. */
function writeTrial(content: string): void {
  const write = (path: string, record: unknown) => {
    mkdirSync(join(content, path, '..'), { recursive: true });
    const text = JSON.stringify(record);
    writeFileSync(join(content, path), path.endsWith('.md') ? `---\n${text}\n---\n` : `${text}\n`);
  };
  write('proceedings/center.yaml', {
    name: { en: 'Invented trial' },
    languages: ['en'],
    address: 'https://trial.example.org/',
    license: 'CC-BY-4.0',
    citationStyle: 'apa',
  });
  write('proceedings/trial/volume.yaml', {
    status: 'published',
    title: { en: 'Invented records' },
    event: { kind: 'seminar', dates: { from: '2020-01-15' } },
  });
  for (const { id, lang, title, authors, body } of z.array(trialRecord).parse(fixture('records.json'))) {
    write(`papers/trial/${id}.md`, {
      kind: 'abstract',
      title: { [lang]: title },
      language: lang,
      abstract: { [lang]: body },
      ...(authors.length > 0 && { authors: authors.map((name) => ({ name, role: 'presenter' })) }),
      text: 'not-deposited',
      status: 'published',
    });
  }
}
