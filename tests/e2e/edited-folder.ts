import { spawn, spawnSync } from 'node:child_process';
import { globSync, mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import type { Page } from 'playwright/test';

const program = resolve('src/cli/plenary.ts');

/** The editor of a content folder, as `npm run edit` serves it. */
export interface EditorServer {
  readonly address: string;
  close(): Promise<void>;
}

/** Starts the command on a free port and waits until it says where the editor is. */
export async function startEditor(content: string): Promise<EditorServer> {
  const child = spawn(process.execPath, [program, 'edit', '--port', '0', '--no-open'], {
    env: { ...process.env, PLENARY_CONTENT: content, PLENARY_LANGUAGE: 'en' },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const ended = new Promise<void>((end) => child.once('close', () => end()));
  const address = await new Promise<string>((found, fail) => {
    let said = '';
    child.stdout.setEncoding('utf8').on('data', (text: string) => {
      said += text;
      const [there] = /http:\/\/127\.0\.0\.1:\d+\/admin\//u.exec(said) ?? [];
      if (there) found(there);
    });
    child.once('close', () => fail(new Error(`the editor ended: ${said}`)));
  });
  return {
    address,
    close: async () => {
      child.kill('SIGTERM');
      await ended;
    },
  };
}

/** The files of a content folder by their paths. */
export function filesOf(folder: string): ReadonlyMap<string, Buffer> {
  const paths = globSync('{papers,proceedings}/**/*', { cwd: folder }).filter((path) => statSync(join(folder, path)).isFile());
  return new Map(paths.sort().map((path) => [path, readFileSync(join(folder, path))]));
}

/**
 * Gives a page a folder of its own with these files (the origin private file system) and lets the editor be given it where a person would
 * choose a folder, which no test can click.
 */
export async function giveFolder(page: Page, files: ReadonlyMap<string, Buffer>): Promise<void> {
  await page.evaluate(
    async (all) => {
      const top = await navigator.storage.getDirectory();
      for (const [path, bytes] of all) {
        let folder = top;
        const names = path.split('/');
        const name = names.pop() ?? '';
        for (const step of names) folder = await folder.getDirectoryHandle(step, { create: true });
        const writer = await (await folder.getFileHandle(name, { create: true })).createWritable();
        await writer.write(Uint8Array.from(atob(bytes), (letter) => letter.charCodeAt(0)));
        await writer.close();
      }
    },
    [...files].map(([path, bytes]) => [path, bytes.toString('base64')] as const),
  );
  await page.addInitScript(() => Object.assign(window, { showDirectoryPicker: () => navigator.storage.getDirectory() }));
  await page.reload();
}

/** What a folder of a page holds now, by its paths. */
export async function folderOf(page: Page): Promise<ReadonlyMap<string, Buffer>> {
  const files = await page.evaluate(async () => {
    const found: [string, string][] = [];
    const walk = async (folder: FileSystemDirectoryHandle, path: string): Promise<void> => {
      for await (const handle of (folder as FileSystemDirectoryHandle & { values(): AsyncIterable<FileSystemHandle> }).values()) {
        const { name } = handle;
        if (handle instanceof FileSystemDirectoryHandle) await walk(handle, `${path}${name}/`);
        else if (handle instanceof FileSystemFileHandle) {
          const bytes = new Uint8Array(await (await handle.getFile()).arrayBuffer());
          found.push([path + name, btoa([...bytes].map((byte) => String.fromCharCode(byte)).join(''))]);
        }
      }
    };
    await walk(await navigator.storage.getDirectory(), '');
    return found;
  });
  return new Map(files.map(([path, bytes]) => [path, Buffer.from(bytes, 'base64')]));
}

/** Writes a file of a page’s folder as another program would. */
export async function writeBehind(page: Page, path: string, text: string): Promise<void> {
  await page.evaluate(
    async ([to = '', content = '']) => {
      let folder = await navigator.storage.getDirectory();
      const names = to.split('/');
      const name = names.pop() ?? '';
      for (const step of names) folder = await folder.getDirectoryHandle(step);
      const writer = await (await folder.getFileHandle(name, { create: true })).createWritable();
      await writer.write(content);
      await writer.close();
    },
    [path, text],
  );
}

/** What the check says of these files, and whether it found an error. */
export function check(files: ReadonlyMap<string, Buffer>): { readonly said: string; readonly sound: boolean } {
  const folder = mkdtempSync(join(tmpdir(), 'plenary-edited-'));
  try {
    for (const [path, bytes] of files) {
      mkdirSync(dirname(join(folder, path)), { recursive: true });
      writeFileSync(join(folder, path), bytes);
    }
    const env = { ...process.env, PLENARY_CONTENT: folder, PLENARY_CACHE: join(folder, 'cache'), PLENARY_LANGUAGE: 'en' };
    const { status, stdout, stderr } = spawnSync(process.execPath, [program, 'check'], { env, encoding: 'utf8' });
    return { said: stdout + stderr, sound: status === 0 };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
