import type { Issue } from '../../model/issue.ts';
import { doubt } from '../doubt.ts';
import type { SourceFile } from '../import-source.ts';
import { childrenOf, readXml } from '../xml-tree.ts';
import type { XmlElement } from '../xml-tree.ts';
import { readZip } from '../zip.ts';
import type { ZipLimits } from '../zip.ts';
import { kindOfDocument } from './document-kind.ts';
import { WORD_NAMESPACES } from './word-namespaces.ts';

/** How much a Word file may hold; the longest theses with pictures stay far below. Sizes are in bytes. */
export const WORD_LIMITS: ZipLimits = {
  entries: 5_000,
  entry: 64 * 1024 ** 2,
  total: 256 * 1024 ** 2,
  ratio: 200,
  ratioFrom: 4 * 1024 ** 2,
};

/** What a part of a document points to: another part of the package, or with `isExternal` an address. */
export interface Relation {
  readonly type: string;
  readonly target: string;
  readonly isExternal: boolean;
}

/** A part of a Word file with what it points to, by the ids of its relations. */
export interface WordPart {
  readonly root: XmlElement;
  readonly relations: ReadonlyMap<string, Relation>;
}

/** A Word file, opened (ECMA-376, part 2: Open Packaging Conventions). */
export interface WordPackage {
  readonly document: WordPart;
  readonly hasMacros: boolean;
  /** A part by its name; `undefined` where there is none, or with an issue where it cannot be read. */
  part(name: string, issues: Issue[]): WordPart | undefined;
  /** The bytes of a part; `undefined` as above. */
  bytes(name: string, issues: Issue[]): Uint8Array | undefined;
}

/**
 * Opens a .docx, .docm, .dotx or .dotm. Anything else, and a file that is damaged, locked or made to grow without bounds, gives
 * `undefined` and one issue; no bytes make it throw. Macros are not even unpacked.
 */
export function openWordFile(file: SourceFile, issues: Issue[]): WordPackage | undefined {
  const kind = kindOfDocument(file.bytes);
  if (kind !== 'zip') {
    issues.push(doubt('word-kind', file.name, { kind }));
    return undefined;
  }
  const archive = readZip(file, issues, WORD_LIMITS);
  if (!archive) return undefined;
  const names = archive.entries.map(({ name }) => name);
  const xml = (name: string, found: Issue[]): XmlElement | undefined => {
    const bytes = archive.read(name, found);
    const root = bytes && readXml(bytes, WORD_NAMESPACES);
    if (typeof root !== 'string') return root;
    found.push(doubt('word-part', file.name, { part: name, fault: root }));
    return undefined;
  };
  const part = (name: string, found: Issue[]): WordPart | undefined => {
    const root = xml(name, found);
    return root && { root, relations: relationsIn(xml(relationsName(name), found), name) };
  };
  const before = issues.length;
  const main = [...relationsIn(xml('_rels/.rels', issues), '').values()].find(({ type }) => type === 'officeDocument')?.target;
  const document = part(main ?? 'word/document.xml', issues);
  if (issues.length > before) return undefined;
  if (document?.root.name !== 'w:document') {
    issues.push(
      doubt('word-kind', file.name, {
        kind: names.includes('mimetype') ? 'odt' : names.includes('[Content_Types].xml') ? 'office' : 'zip',
      }),
    );
    return undefined;
  }
  return {
    document,
    hasMacros: names.some((name) => /(?:^|\/)vbaProject\.bin$/iu.test(name)),
    part,
    bytes: (name, found) => archive.read(name, found),
  };
}

function relationsName(part: string): string {
  return part.replace(/[^/]*$/u, (file) => `_rels/${file}.rels`);
}

/** The relations of a part by their ids, the names of parts made whole. */
function relationsIn(root: XmlElement | undefined, part: string): ReadonlyMap<string, Relation> {
  return new Map(
    childrenOf(root, 'rel:Relationship').map(({ attributes }) => {
      const target = attributes.get('Target') ?? '';
      const isExternal = attributes.get('TargetMode') === 'External';
      const type = (attributes.get('Type') ?? '').replace(/^.*\//u, '');
      return [attributes.get('Id') ?? '', { type, target: isExternal ? target : wholeName(target, part), isExternal }];
    }),
  );
}

function wholeName(target: string, part: string): string {
  const parts: string[] = target.startsWith('/') ? [] : part.split('/').slice(0, -1);
  for (const step of target.split('/')) {
    if (step === '..') parts.pop();
    else if (step !== '' && step !== '.') parts.push(step);
  }
  return parts.join('/');
}
