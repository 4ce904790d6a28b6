import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import type { Command } from '../../../src/cli/command.ts';
import { deploy } from '../../../src/cli/deploy.ts';
import { people } from '../../../src/cli/people.ts';
import { publish } from '../../../src/cli/publish.ts';
import { remove } from '../../../src/cli/remove.ts';
import { serve } from '../../../src/cli/serve.ts';
import type { Outcome } from '../../cli/run-command.ts';
import type { ContentFiles } from '../invented-site.ts';
import { startEditor } from '../edited-folder.ts';
import { oneBuild } from '../one-build.ts';
import { guideContent, latePaper, rightPdf, withNotice } from './guide-content.ts';
import { guideWords, type GuideLanguage, type GuideWords } from './guide-words.ts';

/** What a command printed, with the line by which it was called. */
export interface Said {
  readonly called: string;
  readonly text: string;
}

/** An invented content in one language that went through all that the guides tell, with their own commands. */
export interface GuideStage {
  readonly language: GuideLanguage;
  readonly words: GuideWords;
  /** Where the site after all changes is served, with a slash at the end. */
  readonly address: string;
  readonly content: string;
  /** Where the editor of this content is served. */
  readonly editor: string;
  /** The report of the check before anything was published, as a file. */
  readonly report: string;
  /** The page of changes of the preview, as a file. */
  readonly changes: string;
  readonly desk: Said;
  readonly rename: Said;
  readonly newHost: Said;
  readonly sameEdition: Said;
  close(): Promise<void>;
}

/** The days of the guides: of the publication, and of all changes after it. */
const PUBLISHED = '2027-06-01';
const CHANGED = '2027-09-15';

/** Plays the guides of a language from the first check to the site of a successor. Throws with what a command said if it fails. */
export async function playGuide(language: GuideLanguage): Promise<GuideStage> {
  const words = guideWords[language];
  const top = mkdtempSync(join(tmpdir(), 'plenary-guide-'));
  const at = (name: string) => join(top, name);
  const content = at('content');
  const paper = (id: string) => `papers/${words.volume}/${id}`;
  const run = commandsOf(top, language);
  const write = (files: ContentFiles) => {
    for (const [path, written] of Object.entries(files)) {
      mkdirSync(dirname(join(content, path)), { recursive: true });
      writeFileSync(join(content, path), written);
    }
  };
  const notice = (id: string, kind: 'corrected' | 'retracted', note: string) => {
    const file = `${paper(id)}.md`;
    write({ [file]: withNotice(readFileSync(join(content, file), 'utf8'), language, kind, note, CHANGED) });
  };

  write(await guideContent(language, words));
  await run('check', '--report', at('check.html'));
  write({ [`${paper('07')}.pdf`]: await rightPdf(words) });
  await run('publish', '--date', PUBLISHED);
  write(latePaper(language, words));
  notice('07', 'corrected', words.corrected);
  notice('05', 'retracted', words.retracted);
  await run('preview', '--date', CHANGED);
  await run('publish', '--date', CHANGED);
  await run('remove', paper('03'), '--date', CHANGED, `--note-${language}`, words.removed);
  await run('people', 'merge', 'nigar-uydurma', 'n-uydurma');
  const renaming = ['rename', 'nigar-uydurma', '--family', 'Yenisoy', '--given', 'Nigar', '--language', 'az'];
  const rename = await run('people', ...renaming, '--dry-run');
  await run('people', ...renaming);
  await run('publish', '--date', CHANGED);
  await run('build');
  mkdirSync(at('host'));
  const newHost = await run('deploy', at('host'));
  const sameEdition = await run('deploy', at('host'), '--dry-run');
  const desk = await run('desk');
  const editor = await startEditor(content);
  const server = await serve({ folder: at('dist') });
  return {
    language,
    words,
    address: server.address,
    content,
    editor: editor.address,
    report: at('check.html'),
    changes: at('preview/changes.html'),
    desk,
    rename,
    newHost,
    sameEdition,
    close: async () => {
      await editor.close();
      await server.close();
      rmSync(top, { recursive: true, force: true });
    },
  };
}

/** The commands that work on files alone; those that build or ask are run as programs. */
const inside: Readonly<Record<string, Command>> = { publish, people, remove, deploy };

/** Runs commands on the content of a stage; what they say names no place of this machine. */
function commandsOf(top: string, language: GuideLanguage) {
  const environment = {
    ...process.env,
    PLENARY_LANGUAGE: language,
    PLENARY_CONTENT: join(top, 'content'),
    PLENARY_OUT: join(top, 'dist'),
    PLENARY_PREVIEW: join(top, 'preview'),
    PLENARY_CACHE: join(top, 'cache'),
  };
  const plain = (text: string) => text.replaceAll(join(top, 'host'), guideWords[language].target).replaceAll(`${top}/`, '');
  return async (name: string, ...args: string[]): Promise<Said> => {
    const command = inside[name];
    const { code, said } = command ? await runInside(command, environment, language, args) : runProgram(name, environment, args);
    if (code !== 0) throw new Error(`${name}: ${said}`);
    const called = args.length > 0 ? ['npm run', name, '--', ...args] : ['npm run', name];
    return { called: plain(called.join(' ')), text: plain(said) };
  };
}

type Environment = Readonly<Record<string, string | undefined>>;

async function runInside(command: Command, environment: Environment, language: string, args: readonly string[]): Promise<Outcome> {
  const said: string[] = [];
  const say = (line: string) => said.push(line);
  const terminal = { print: say, note: say, progress: () => undefined, environment, language, stopped: Promise.resolve() };
  return { code: await command.run([...args], terminal), said: said.join('\n') };
}

function runProgram(name: string, env: Environment, args: readonly string[]): Outcome {
  const options = { env, encoding: 'utf8', input: '0\n', timeout: 240_000 } as const;
  const program = [resolve('src/cli/plenary.ts'), name, ...args];
  const { status, stdout, stderr } = oneBuild(() => spawnSync(process.execPath, program, options));
  return { code: status ?? 1, said: stdout + stderr };
}
