import type { Disk } from '../files/write-moves.ts';

/** What a command writes to and asks of its surroundings; passed in, so that commands can be tested without them. */
export interface Terminal {
  /** A line of the command's result, to standard output. */
  print(line: string): void;
  /** A line about the work, to standard error. */
  note(line: string): void;
  /** How far a stage of the work has come; `total` 0 when it is not known beforehand. */
  progress(stage: string, done: number, total: number): void;
  readonly environment: Readonly<Record<string, string | undefined>>;
  /** The language of reports: `PLENARY_LANGUAGE`, else the machine's, else English. */
  readonly language: string;
  /** Where files are written that may be interrupted on the way; without it, the disk of this machine. */
  readonly disk?: Disk;
  /** Resolves when the person wants a serving command to stop. */
  readonly stopped: Promise<void>;
}

/** One command of the program; `run` resolves to the exit code. */
export interface Command {
  readonly name: string;
  run(args: readonly string[], terminal: Terminal): Promise<number>;
}

/** Wrong use of a command, told in one sentence; everything else that is thrown is a defect of the program. */
export class CliError extends Error {
  override readonly name = 'CliError';
}
