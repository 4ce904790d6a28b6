import { join } from 'node:path';
import { build as buildPages } from 'astro';
import { words } from '../i18n/words.ts';
import { saveReferences } from '../reference.ts';
import type { Edition } from '../repository.ts';
import { searchDocuments } from '../search/document.ts';
import { writeStoredIndex } from '../files/stored-index.ts';
import { readAndCheck } from './read-and-check.ts';
import type { Command, Terminal } from './command.ts';
import { prepareReferences } from './references.ts';
import { writeEditor } from './write-editor.ts';
import { writeSiteFiles } from './write-site-files.ts';
import { StageClock } from './stage-clock.ts';
import { Staging } from './staging.ts';

/** `build`: checks the content and makes the site; an earlier site stays untouched until the new one is whole. */
export const build: Command = {
  name: 'build',
  async run(args, terminal) {
    return (await buildSite(terminal, { editor: args.includes('--with-editor') })) ? 0 : 1;
  },
};

/** Makes the site and resolves to its folder and base path; to `undefined` when the check found an error. */
export async function buildSite(
  terminal: Terminal,
  wish: { editor?: boolean } = {},
): Promise<{ folder: string; base: string } | undefined> {
  const say = words(terminal.language);
  const clock = new StageClock();
  const { edition, errors, pdfTexts } = await clock.time('check', () =>
    readAndCheck(terminal, { drafts: terminal.environment['PLENARY_DRAFTS'] === '1', draw: 'papers' }),
  );
  if (errors > 0) {
    clock.report(terminal);
    terminal.note(say('cli.notBuilt'));
    return undefined;
  }
  const { folders, repository, site } = edition;
  const staging = await Staging.open(folders.output);
  try {
    await clock.time('references', () => prepareReferences(edition, terminal));
    await clock.time('pages', async () => {
      await printPages(edition, staging.printing, terminal);
      await staging.gather();
    });
    await saveReferences();
    await clock.time('files', () => writeSiteFiles(edition, staging.folder, terminal));
    // The staff edit on their own machines; a public site has the editor only when it is asked for.
    if (wish.editor || repository.center.editor?.published) await writeEditor(repository.records, join(staging.folder, 'admin'));
    await clock.time('index', async () => {
      const documents = [...searchDocuments(repository, site, pdfTexts)];
      const progress = (done: number) => terminal.progress('index', done, documents.length);
      await writeStoredIndex(documents, join(staging.folder, 'pagefind'), join(folders.cache, 'search'), progress);
      progress(documents.length);
    });
    await staging.publish();
  } catch (error) {
    await staging.discard();
    throw error;
  }
  clock.report(terminal);
  terminal.note(say('cli.built', { folder: folders.output }));
  return { folder: folders.output, base: site.base };
}

/** Lets Astro print every page, and tells twice a second how many there are. */
async function printPages({ printed }: Edition, outDir: string, terminal: Terminal): Promise<void> {
  const ticking = setInterval(() => terminal.progress('pages', printed.pages, 0), 500);
  try {
    await buildPages({ root: process.cwd(), outDir, logLevel: 'warn' });
  } finally {
    clearInterval(ticking);
  }
  terminal.progress('pages', printed.pages, printed.pages);
}
