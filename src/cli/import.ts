import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { openContent, type ContentFolder } from '../files/folder.ts';
import { foldersOf } from '../files/folders.ts';
import { readRepository } from '../files/read.ts';
import { sortIssues } from '../files/report.ts';
import { MOST_FILES, outsideFiles } from '../files/source-files.ts';
import { writeFiles, type FileChange } from '../files/write-files.ts';
import { words, type WordKey } from '../i18n/words.ts';
import { doubt } from '../import/doubt.ts';
import { planImport, type ImportPlan } from '../import/plan-import.ts';
import { chosenSource } from '../import/chosen-source.ts';
import { volumeSources } from '../import/volume-sources.ts';
import { readZip } from '../import/zip.ts';
import { issue } from '../model/catalogue.ts';
import type { Issue, Place } from '../model/issue.ts';
import type { RepositoryRecords } from '../model/records.ts';
import { CliError, type Command, type Terminal } from './command.ts';
import { checkPlan } from './import-check.ts';
import { digest, existingContent, organizationIds } from './import-content.ts';
import { printPlan } from './import-table.ts';
import { pdfFaults } from './import-pdfs.ts';
import { recordTexts, registerTexts, withoutErrors } from './import-writes.ts';
import { printIssueGroups } from './print-issues.ts';

/**
 * `import`: makes a volume from what lies on someone's desk, or brings one up to date with it. It prints what it understood and every doubt;
 * with an error nothing is written and it resolves to 1, unless `--despite-errors` asks for the records without one. `--dry-run` writes nothing.
 */
export const importVolume: Command = {
  name: 'import',
  async run(args, terminal) {
    const wish = readWish(args);
    const { content: folder, cache } = foldersOf(terminal.environment, process.cwd());
    const content = openContent(folder);
    const issues: Issue[] = content ? [] : [issue('content-missing', folder)];
    const understood = content && (await understand(wish, content, issues, terminal));
    if (!understood) return refused(issues, terminal);
    const { plan, records, texts, unused } = understood;
    issues.push(...(await pdfFaults(plan, join(cache, 'pdf'), (done, total) => terminal.progress('pdfs', done, total))));
    printPlan(plan, wish, terminal);
    printIssueGroups(sortIssues(issues), terminal);
    const errors = issues.filter(({ severity }) => severity === 'error');
    if (errors.length > 0 && !wish.despiteErrors) return refused([], terminal);
    const { plan: sound, heldBack } = withoutErrors(plan, errors);
    const say = words(terminal.language);
    if (heldBack.length > 0) terminal.note(say('import.heldBack', { names: heldBack.join(', ') }));
    const left = new Set(heldBack);
    const all = new Map([...texts, ...registerTexts(content, sound, records.people.size > 0, unused)].filter(([path]) => !left.has(path)));
    return write(
      content,
      sound,
      all,
      { dryRun: wish.dryRun, doubts: issues.filter(({ severity }) => severity !== 'note').length, unused: unused.length },
      terminal,
    );
  },
};

interface Understood {
  readonly plan: ImportPlan;
  readonly records: RepositoryRecords;
  /** The texts of the records that the plan writes. */
  readonly texts: ReadonlyMap<string, string>;
  /** People whom the register can do without. */
  readonly unused: readonly string[];
}

/** Reads the source and the content and decides what becomes of them; `undefined` when there is no source. */
async function understand(wish: Wish, content: ContentFolder, issues: Issue[], terminal: Terminal): Promise<Understood | undefined> {
  const { files, tooMany } = outsideFiles(wish.paths, issues);
  const say = words(terminal.language);
  if (tooMany) issues.push(doubt('import-folder-large', wish.paths.join(' '), { limit: MOST_FILES }));
  const source = tooMany || files.length === 0 ? undefined : chosenSource(files);
  const name = (id: string) => say(`import.source.${id}` as WordKey);
  if (!source) {
    const names = files.slice(0, 5).map(({ name: own }) => own);
    const known = volumeSources.map(({ id }) => name(id)).join('; ');
    // An archive that is refused as a whole is why no source knew it.
    for (const file of files) if (/\.zip$/iu.test(file.name)) readZip(file, issues);
    if (issues.length === 0) issues.push(doubt('import-source-unknown', wish.paths.join(' '), { names: names.join(', '), known }));
    return undefined;
  }
  terminal.note(say('import.source', { source: name(source.id) }));
  const progress = (stage: string) => (done: number, total: number) => terminal.progress(stage, done, total);
  const { records, issues: found } = await readRepository(content.root, {
    progress: (done, total, stage) => terminal.progress(stage, done, total),
  });
  const request = {
    ...(wish.volume !== undefined && { volume: wish.volume }),
    languages: records.center.languages,
    organizations: organizationIds(records),
    progress: progress('source'),
  };
  const imported = await source.read(files, request);
  const { volumes } = imported;
  issues.push(...imported.issues);
  const existing = existingContent(content, records);
  const plan = await planImport(volumes, { ...wish, source: source.id, progress: progress('planned') }, existing, digest, issues);
  const paths = new Set(plan.volumes.flatMap((volume) => [volume.record, ...volume.papers].map(({ path }) => path)));
  issues.push(...found.filter(({ place, severity }) => severity === 'error' && paths.has(place.file)));
  const texts = recordTexts(content, plan);
  const { issues: wrong, unused } = checkPlan(plan, texts, records);
  const told = new Set(issues.flatMap(({ severity, place }) => (severity === 'error' ? [rowOf(place)] : [])));
  // Where the source says why a value is missing, the record need not say so again.
  issues.push(...wrong.filter(({ rule, place }) => rule !== 'field-missing' || !told.has(rowOf(place))));
  return { plan, records, texts, unused };
}

const rowOf = ({ file, line }: Place): string => `${file}:${line ?? 0}`;

function write(
  content: ContentFolder,
  plan: ImportPlan,
  texts: ReadonlyMap<string, string>,
  { dryRun, doubts, unused }: { readonly dryRun: boolean; readonly doubts: number; readonly unused: number },
  terminal: Terminal,
): number {
  const say = words(terminal.language);
  const all = plan.volumes.flatMap(({ record, papers }) => [record, ...papers]);
  const files = all.flatMap((one) => one.files);
  const count = texts.size + files.length;
  const isChanged = unused > 0 || plan.people.size > 0 || all.some(({ state }) => state !== 'same');
  if (!isChanged) terminal.print(say('import.unchanged'));
  else if (dryRun) terminal.note(say('import.wouldDo', { count }));
  else {
    let written = 0;
    const told = <Content>(given: Content): Content => {
      written += 1;
      if (written % 100 === 0 || written === count) terminal.progress('files', written, count);
      return given;
    };
    const failed = writeFiles(content, [
      ...Array.from(texts, ([path, text]) => fileChange(content, path, () => told(text))),
      ...files.map(({ path, source }) => fileChange(content, path, () => told(source.bytes))),
      ...all.flatMap(({ gone }) => gone).map((path): FileChange => ({ kind: 'delete', path })),
    ]);
    if (failed.length > 0) return refused(failed, terminal);
    terminal.print(say('import.done', { count, doubts }));
  }
  return 0;
}

/** A file as the import writes it; its bytes are read when it is its turn, so that many PDFs do not fill the memory. */
function fileChange(content: ContentFolder, path: string, bytes: () => string | Uint8Array): FileChange {
  return {
    kind: existsSync(join(content.root, path)) ? 'replace' : 'create',
    path,
    get content() {
      return bytes();
    },
  };
}

function refused(issues: readonly Issue[], terminal: Terminal): number {
  printIssueGroups(sortIssues(issues), terminal);
  terminal.note(words(terminal.language)('import.notWritten'));
  return 1;
}

interface Wish {
  readonly paths: readonly string[];
  readonly volume: string | undefined;
  readonly dryRun: boolean;
  readonly despiteErrors: boolean;
  readonly intoExisting: boolean;
  readonly restore: boolean;
  /** Whether the table shows every paper of a long list. */
  readonly all: boolean;
}

const USAGE =
  'Name a folder or files and the volume: npm run import -- FOLDER --volume 2027-labour-migration [--dry-run] [--all] [--into-existing] [--restore] [--despite-errors].';

function readWish(args: readonly string[]): Wish {
  const flag = { type: 'boolean', default: false } as const;
  try {
    const { values, positionals: paths } = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: { volume: { type: 'string' }, 'dry-run': flag, 'despite-errors': flag, 'into-existing': flag, restore: flag, all: flag },
    });
    if (paths.length > 0) {
      const { volume, restore, all } = values;
      return {
        paths,
        volume,
        restore,
        all,
        dryRun: values['dry-run'],
        despiteErrors: values['despite-errors'],
        intoExisting: values['into-existing'],
      };
    }
  } catch (error) {
    throw new CliError(`${error instanceof Error ? error.message : ''} ${USAGE}`);
  }
  throw new CliError(USAGE);
}
