import { dev as developPages } from 'astro';
import { readAndCheck } from './read-and-check.ts';
import type { Command } from './command.ts';

/** `dev`: serves the site with its drafts and shows every edit of content and code at once; problems are printed but stop nothing. `--open` opens a browser. */
export const dev: Command = {
  name: 'dev',
  async run(args, terminal) {
    process.env['PLENARY_DRAFTS'] = '1';
    await readAndCheck(terminal, { drafts: true, draw: 'papers' });
    const server = await developPages({ root: process.cwd(), server: { open: args.includes('--open') } });
    await terminal.stopped;
    await server.stop();
    return 0;
  },
};
