import type { Terminal } from './command.ts';

/** A kind of record that the command `new` can begin; `make` resolves to the exit code. */
export interface RecordKind {
  readonly name: string;
  /** How it is asked for, after `npm run new --`. */
  readonly usage: string;
  make(args: readonly string[], terminal: Terminal): Promise<number>;
}
