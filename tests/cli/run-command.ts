import type { Command, Terminal } from '../../src/cli/command.ts';

/** What a command came to: its exit code and all that it said, line by line. */
export interface Outcome {
  readonly code: number;
  readonly said: string;
}

/** Runs a command in English on a content folder. */
export async function runCommand(command: Command, content: string, ...args: string[]): Promise<Outcome> {
  const said: string[] = [];
  const terminal: Terminal = {
    print: (line) => said.push(line),
    note: (line) => said.push(line),
    progress: () => undefined,
    environment: { PLENARY_CONTENT: content },
    language: 'en',
    stopped: Promise.resolve(),
  };
  return { code: await command.run(args, terminal), said: said.join('\n') };
}
