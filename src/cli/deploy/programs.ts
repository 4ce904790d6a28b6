import { spawn } from 'node:child_process';
import { isSystemError } from '../../files/folder.ts';
import { CliError } from '../command.ts';

/** How a program ended, and what it printed. */
export interface Ended {
  readonly code: number;
  readonly output: string;
  readonly complaint: string;
}

/** Starts programs of others; a test has its own. */
export interface Programs {
  /** Asks something that changes nothing. */
  ask(program: string, args: readonly string[]): Promise<Ended>;
  /** Does something; in a dry run it is only printed. */
  act(program: string, args: readonly string[]): Promise<Ended>;
}

/** Programs of this machine. With `dryRun` those that would change something are printed as a shell would take them. */
export function machinePrograms(print: (line: string) => void, dryRun: boolean): Programs {
  return {
    ask: run,
    act: async (program, args) => {
      print(shellLine(program, args));
      return dryRun ? { code: 0, output: '', complaint: '' } : run(program, args);
    },
  };
}

/** The output of a program that has to end well. Throws a `CliError` with its complaint if it does not. */
export function wellEnded(program: string, { code, output, complaint }: Ended): string {
  if (code === 0) return output;
  throw new CliError(
    `${program} stopped (code ${code}): ${complaint.trim() || output.trim()}\nNothing is lost: put the cause right and run the same command again; it goes on where this one stopped.`,
  );
}

/** A command as one types it (POSIX shell, 2.2.2: single quotes). */
export function shellLine(program: string, args: readonly string[]): string {
  return [program, ...args].map((part) => (/^[\w@%+=:,./-]+$/u.test(part) ? part : `'${part.replaceAll("'", `'\\''`)}'`)).join(' ');
}

const howToInstall: Readonly<Record<string, string>> = {
  rsync:
    'Debian and Ubuntu: sudo apt-get install rsync; macOS: brew install rsync; Windows: use the Linux subsystem, or rclone with an SFTP remote',
  rclone:
    'Debian and Ubuntu: sudo apt-get install rclone; macOS: brew install rclone; Windows: winget install Rclone.Rclone; then rclone config',
};

function run(program: string, args: readonly string[]): Promise<Ended> {
  return new Promise((resolve, reject) => {
    const child = spawn(program, args, { stdio: ['inherit', 'pipe', 'pipe'] });
    let [output, complaint] = ['', ''];
    child.stdout.setEncoding('utf8').on('data', (text: string) => (output += text));
    child.stderr.setEncoding('utf8').on('data', (text: string) => (complaint += text));
    child.on('error', (error) => {
      const missing = isSystemError(error) && error.code === 'ENOENT';
      reject(missing ? new CliError(`${program} is not installed on this machine. ${howToInstall[program] ?? ''}.`) : error);
    });
    child.on('close', (code) => {
      resolve({ code: code ?? 1, output, complaint });
    });
  });
}
