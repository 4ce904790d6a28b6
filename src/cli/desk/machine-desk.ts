import { spawn, type SpawnOptions } from 'node:child_process';
import { existsSync } from 'node:fs';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import type { DeskMachine } from './desk-machine.ts';

const program = (name: string) => new URL(`../${name}`, import.meta.url);

/** The desk in this process's window. Commands are started with the Node that runs this, so that none has to be installed. */
export function machineDesk(): DeskMachine {
  const { stdin, stdout } = process;
  // Without line editing of its own, Ctrl+C reaches whatever runs.
  const reader = createInterface({ input: stdin, terminal: false });
  const lines = reader[Symbol.asyncIterator]();
  const state = { working: false };
  process.on('SIGINT', () => {
    // While a command runs, Ctrl+C is meant for it.
    if (!state.working) reader.close();
  });
  return {
    ask: async (question) => {
      stdout.write(question);
      const next = await lines.next();
      return next.done ? undefined : next.value;
    },
    run: async (command, args, language) => {
      state.working = true;
      const all = ['--import', program('node-version.js').href, fileURLToPath(program('plenary.ts')), command, ...args];
      const code = await ended(process.execPath, all, {
        stdio: [stdin.isTTY ? 'inherit' : 'ignore', 'inherit', 'inherit'],
        env: { ...process.env, PLENARY_LANGUAGE: language },
      });
      state.working = false;
      return code;
    },
    open: async (file) => existsSync(file) && (await started(openers[process.platform] ?? 'xdg-open', file)),
    close: () => {
      reader.close();
    },
  };
}

const openers: Partial<Record<NodeJS.Platform, string>> = { darwin: 'open', win32: 'explorer.exe' };

/** Whether a program for opening files could be started; it goes its own way. */
function started(opener: string, file: string): Promise<boolean> {
  return new Promise((resolve) => {
    const child = spawn(opener, [file], { stdio: 'ignore', detached: true });
    child.once('error', () => {
      resolve(false);
    });
    child.once('spawn', () => {
      child.unref();
      resolve(true);
    });
  });
}

/** The exit code of a program; 127, as of a shell, if there is none. */
function ended(command: string, args: readonly string[], options: SpawnOptions): Promise<number> {
  return new Promise((resolve) => {
    const child = spawn(command, args, options);
    child.once('error', () => {
      resolve(127);
    });
    child.once('close', (code) => {
      resolve(code ?? 1);
    });
  });
}
