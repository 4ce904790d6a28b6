import { mkdtempSync, rmSync, watch } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { CONTENT_FOLDERS } from '../files/folder.ts';
import { foldersOf } from '../files/folders.ts';
import { readRepository } from '../files/read.ts';
import { words } from '../i18n/words.ts';
import { CliError, type Command } from './command.ts';
import { openBrowser } from './open-browser.ts';
import { serve, type Server } from './serve.ts';
import { writeEditor, writeEditorPage } from './write-editor.ts';

/** The port of the editor, always the same if it is free: browsers remember by it what a person set. */
const PORT = 4319;

/**
 * `edit`: serves the editor on this machine alone and opens it in the browser; it works on the folder that the person then chooses there.
 * `--port` names another port, `--no-open` leaves the browser to the person. What the forms offer follows the content.
 */
export const edit: Command = {
  name: 'edit',
  async run(args, terminal) {
    const { port, open } = readWish(args);
    const { content } = foldersOf(terminal.environment, process.cwd());
    const folder = mkdtempSync(join(tmpdir(), 'plenary-editor-'));
    try {
      await writeEditor((await readRepository(content)).records, folder);
      const server = await serveEditor(folder, port);
      const stopWatching = followContent(content, folder);
      terminal.print(words(terminal.language)('cli.editing', { address: server.address, folder: content }));
      if (open) openBrowser(server.address, terminal.environment);
      await terminal.stopped;
      stopWatching();
      await server.close();
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
    return 0;
  },
};

function readWish(args: readonly string[]): { port: number | undefined; open: boolean } {
  try {
    const { values } = parseArgs({ args: [...args], options: { port: { type: 'string' }, 'no-open': { type: 'boolean' } } });
    const port = values.port === undefined ? undefined : Number(values.port);
    if (port !== undefined && !(Number.isInteger(port) && port >= 0 && port < 65_536))
      throw new CliError(`“${values.port ?? ''}” is no port.`);
    return { port, open: !values['no-open'] };
  } catch (error) {
    throw error instanceof TypeError ? new CliError(error.message) : error;
  }
}

/** A port that was asked for has to be free; the usual one gives way. */
async function serveEditor(folder: string, port: number | undefined): Promise<Server> {
  try {
    return await serve({ folder, base: '/admin/', port: port ?? PORT });
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'EADDRINUSE')) throw error;
    if (port !== undefined) throw new CliError(`The port ${port} is taken. Name another one, or none.`);
    return serve({ folder, base: '/admin/' });
  }
}

/** Makes the set-up of the editor anew after each change of the content; the function that is returned ends it. */
function followContent(content: string, folder: string): () => void {
  let waiting: NodeJS.Timeout | undefined;
  const renew = async (): Promise<void> => writeEditorPage((await readRepository(content)).records, folder);
  const watchers = CONTENT_FOLDERS.flatMap((name) => {
    try {
      return watch(join(content, name), { recursive: true }, () => {
        clearTimeout(waiting);
        waiting = setTimeout(() => void renew(), 300);
      });
    } catch {
      // A folder that is not there yet is not followed; the editor is opened again when it is.
      return [];
    }
  });
  return () => {
    clearTimeout(waiting);
    for (const watcher of watchers) watcher.close();
  };
}
