import { settleSave } from '../../editor/settle-save.ts';
import type { KnownSaves } from './known-saves.ts';

/** What is told of a save that met another: the file, and the copy that was kept. */
export type TellSave = (kind: 'changed' | 'joined' | 'gone' | 'taken' | 'unreadable', file: string, kept: string) => string;

/** A file handle that can be moved (File System Standard, not yet in the types of browsers). */
interface MovableHandle {
  move(this: FileSystemFileHandle, folder: FileSystemDirectoryHandle, name: string): Promise<void>;
}

const isMovable = (prototype: object): prototype is MovableHandle => 'move' in prototype;

/** A folder that can be listed (File System Standard, not yet in the types of browsers). */
interface ListableFolder {
  entries(this: FileSystemDirectoryHandle): AsyncIterable<[string, FileSystemHandle]>;
}

const isListable = (prototype: object): prototype is ListableFolder => 'entries' in prototype;

/** How the editor calls a file while it writes it; then it moves the file into its place. */
const IN_WRITING = '.sveltia-tmp-';

/**
 * Makes the editor careful with the local folder (File System Access API): where it would put its own text of a file into place, the file as
 * it stands there gets only what was changed in the form, an upload gets its right name, and nothing that others wrote is lost. It works
 * on every folder that has `proceedings/center.yaml`, with git or without. False where this browser cannot do it.
 */
export function makeFolderCareful(saves: KnownSaves, tell: TellSave): boolean {
  if (!('FileSystemFileHandle' in window) || !isMovable(FileSystemFileHandle.prototype)) return false;
  const files: MovableHandle & FileSystemFileHandle = FileSystemFileHandle.prototype;
  const { move } = files;
  // The editor tries a move three times; what failed for a reason fails again for the same one.
  const refused = new WeakMap<FileSystemFileHandle, Error>();
  files.move = async function (folder, name) {
    if (!this.name.startsWith(IN_WRITING)) return move.call(this, folder, name);
    const before = refused.get(this);
    if (before) throw before;
    // Two tabs of one browser wait for each other.
    return navigator.locks.request('plenary-save', async () => {
      const file = await this.getFile();
      const save = file.size < LARGEST_TEXT ? saves.of(await file.text()) : undefined;
      const place = save ? name : saves.nameOf(folder.name, name);
      const disk = await readFile(folder, place);
      if (!save) {
        if (disk && !(await isSameFile(disk, file))) await keep(folder, place, disk);
        return move.call(this, folder, place);
      }
      const settled = settleSave(save, await disk?.text());
      if (!('text' in settled)) {
        const error = new Error(tell(settled.kind, name, await keep(folder, name, new Blob([save.text]))));
        refused.set(this, error);
        throw error;
      }
      await write(this, settled.text);
      await move.call(this, folder, name);
      if (settled.kind === 'joined') tell('joined', name, '');
    });
  };
  acceptWithoutGit();
  hideVersions();
  return true;
}

const LARGEST_TEXT = 20_000_000;

/** The editor takes a folder for a project when it has `.git`; ours is one when it has the file of the centre. */
function acceptWithoutGit(): void {
  const folders = FileSystemDirectoryHandle.prototype;
  const { getDirectoryHandle } = folders;
  folders.getDirectoryHandle = async function (name, options) {
    if (name !== '.git') return getDirectoryHandle.call(this, name, options);
    const proceedings = await getDirectoryHandle.call(this, 'proceedings');
    await proceedings.getFileHandle('center.yaml');
    return this;
  };
}

/** A replaced version of a paper stays as it stood: the editor does not list its record. */
function hideVersions(): void {
  const folders = FileSystemDirectoryHandle.prototype;
  if (!isListable(folders)) return;
  const { entries } = folders;
  folders.entries = async function* () {
    for await (const [name, handle] of entries.call(this)) if (!/\.v[1-9]\d{0,3}\.mdx?$/u.test(name)) yield [name, handle];
  };
}

async function readFile(folder: FileSystemDirectoryHandle, name: string): Promise<File | undefined> {
  try {
    return await (await folder.getFileHandle(name)).getFile();
  } catch (error) {
    if (error instanceof DOMException && error.name === 'NotFoundError') return undefined;
    throw error;
  }
}

/** Keeps a version beside its file, under a name that no reader of the content takes for a record; the name. */
async function keep(folder: FileSystemDirectoryHandle, name: string, version: Blob): Promise<string> {
  for (let number = 1; ; number += 1) {
    const kept = `${name}.kept-${number}~`;
    const there = await readFile(folder, kept);
    if (there && (await isSameFile(there, version))) return kept;
    if (there) continue;
    await write(await folder.getFileHandle(kept, { create: true }), version);
    return kept;
  }
}

async function write(file: FileSystemFileHandle, content: string | Blob): Promise<void> {
  const writer = await file.createWritable();
  await writer.write(content);
  await writer.close();
}

async function isSameFile(one: Blob, other: Blob): Promise<boolean> {
  if (one.size !== other.size) return false;
  const [bytes, others] = (await Promise.all([one.arrayBuffer(), other.arrayBuffer()])).map((buffer) => new Uint8Array(buffer));
  return bytes?.every((byte, at) => byte === others?.[at]) ?? true;
}
