import type { Command, Terminal } from '../../src/cli/command.ts';
import type { Disk } from '../../src/files/write-moves.ts';

/** What a command came to: its exit code and all that it said, line by line. */
export interface Outcome {
  readonly code: number;
  readonly said: string;
}

/** Runs a command in English on a content folder. */
export function runCommand(command: Command, content: string, ...args: readonly string[]): Promise<Outcome> {
  return runOnDisk(undefined, command, content, ...args);
}

/** The same on a disk of the test's own. */
export async function runOnDisk(disk: Disk | undefined, command: Command, content: string, ...args: readonly string[]): Promise<Outcome> {
  const said: string[] = [];
  const terminal: Terminal = {
    print: (line) => said.push(line),
    note: (line) => said.push(line),
    progress: () => undefined,
    environment: { PLENARY_CONTENT: content },
    language: 'en',
    stopped: Promise.resolve(),
    ...(disk && { disk }),
  };
  return { code: await command.run(args, terminal), said: said.join('\n') };
}
