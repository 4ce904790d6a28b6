import type { Issue } from '../model/issue.ts';
import { aclpub2Details } from './aclpub2-details.ts';
import { aclpub2FrontMatter } from './aclpub2-front-matter.ts';
import { aclpub2Papers } from './aclpub2-papers.ts';
import { aclpub2Sessions } from './aclpub2-sessions.ts';
import { aclpub2Talks } from './aclpub2-talks.ts';
import { doubt } from './doubt.ts';
import { EntryLanguages } from './entry-languages.ts';
import type { SourceFile } from './import-source.ts';
import { recordsIn, textIn } from './json-values.ts';
import { baseName, KeyedFiles } from './keyed-files.ts';
import type { VolumeSource } from './volume-source.ts';
import { readYamlSource } from './yaml-source.ts';
import type { YamlSource } from './yaml-source.ts';

/** The input folder of aclpub2: `conference_details.yml`, `papers.yml` with its PDFs in `papers/`, programme, prefaces and invited talks. */
export const aclpub2: VolumeSource = {
  id: 'aclpub2',
  accepts: (files) =>
    files.some(({ name }) => /(?:^|\/)papers\.ya?ml$/iu.test(name)) ||
    files.some(({ name }) => /(?:^|\/)conference[_-]details\.ya?ml$/iu.test(name)),
  read(files, request) {
    const issues: Issue[] = [];
    const folder = new Aclpub2Folder(files, issues);
    const languages = new EntryLanguages(request.languages);
    const papersFile = folder.yaml('papers');
    const details = aclpub2Details(folder.yaml('conference_details'), folder.yaml('sponsors'), request, languages, issues);
    for (const paper of recordsIn(papersFile?.value)) languages.hear(`${textIn(paper, 'title') ?? ''} ${textIn(paper, 'abstract') ?? ''}`);
    const { sessions, sessionOf } = aclpub2Sessions(folder.yaml('program'), { languages, like: details.language }, issues);
    const papers = papersFile
      ? aclpub2Papers(papersFile, { files: folder.beside, folder: folder.inner('papers'), sessionOf, languages }, issues)
      : [];
    const talks = aclpub2Talks(folder.yaml('invited_talks'), folder.beside, languages, issues);
    const front = aclpub2FrontMatter(folder.yaml('prefaces'), folder.beside, { languages, like: details.language }, issues);
    if (papers.length === 0 && !issues.some(({ severity }) => severity === 'error'))
      issues.push(doubt('import-entries-none', papersFile ? folder.nameOf('papers') : (files[0]?.name ?? '')));
    folder.tellOfTheRest();
    languages.tell(issues);
    const fields = {
      ...details.fields,
      ...(sessions.length > 0 && { sessions: [...sessions] }),
      ...front.fields,
    };
    return Promise.resolve({ volumes: [{ ...details, fields, files: front.files, papers: [...papers, ...talks] }], issues });
  },
};

/** The files of the folder, by the parts that they have in it. */
class Aclpub2Folder {
  readonly beside: KeyedFiles;
  readonly #files: readonly SourceFile[];
  readonly #issues: Issue[];
  readonly #root: string;
  readonly #read = new Map<string, YamlSource | undefined>();

  constructor(files: readonly SourceFile[], issues: Issue[]) {
    this.#files = files;
    this.#issues = issues;
    const main = files.find(({ name }) => /(?:^|\/)(?:papers|conference[_-]details)\.ya?ml$/iu.test(name));
    this.#root =
      main?.name
        .split('/')
        .slice(0, -1)
        .map((part) => `${part}/`)
        .join('') ?? '';
    this.beside = new KeyedFiles(
      files.filter(({ name }) => !/\.ya?ml$/iu.test(name)),
      issues,
    );
  }

  /** The path of a folder within it. */
  inner(name: string): string {
    return this.#root + name;
  }

  nameOf(part: string): string {
    return this.#file(part)?.name ?? `${this.#root}${part}.yml`;
  }

  /** One of its files; with hyphens or lower lines in the name. */
  yaml(part: string): YamlSource | undefined {
    if (!this.#read.has(part)) {
      const file = this.#file(part);
      this.#read.set(part, file && readYamlSource(file, this.#issues));
    }
    return this.#read.get(part);
  }

  /** Committees and panels have no place in our records; other files that nothing has asked for are told one by one. */
  tellOfTheRest(): void {
    const parts = this.#files.filter(
      ({ name }) => /\.ya?ml$/iu.test(name) && ![...this.#read.keys()].some((part) => this.#file(part)?.name === name),
    );
    if (parts.length > 0)
      this.#issues.push(doubt('import-fields-lost', parts[0]?.name ?? '', { fields: parts.map(({ name }) => baseName(name)).join(', ') }));
    this.beside.tellOfTheRest();
  }

  #file(part: string): SourceFile | undefined {
    const names = [part, part.replaceAll('_', '-')].flatMap((name) => [`${name}.yml`, `${name}.yaml`]);
    return this.#files.find(({ name }) => name.startsWith(this.#root) && names.includes(name.slice(this.#root.length).toLowerCase()));
  }
}
