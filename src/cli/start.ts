import { words } from '../i18n/words.ts';
import { buildSite } from './build.ts';
import type { Command } from './command.ts';
import { serve } from './serve.ts';

/** `start`: checks the content, builds the site, serves it on a free local port and prints its address until it is stopped. */
export const start: Command = {
  name: 'start',
  async run(_, terminal) {
    const built = await buildSite(terminal);
    if (!built) return 1;
    const { address, close } = await serve({ folder: built.folder, base: built.base, port: Number(terminal.environment['PORT'] ?? 0) });
    terminal.print(words(terminal.language)('cli.serving', { address }));
    await terminal.stopped;
    await close();
    return 0;
  },
};
