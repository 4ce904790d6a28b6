/** What the desk asks and starts; a test answers for the person. */
export interface DeskMachine {
  /** The next line that the person types; `undefined` when there will be none. */
  ask(question: string): Promise<string | undefined>;
  /** Runs a command of the program in the same window, in a language; resolves to its exit code. */
  run(command: string, args: readonly string[], language: string): Promise<number>;
  /** Opens a file in the browser if it is there; false if it is not, or no browser was found. */
  open(file: string): Promise<boolean>;
  close(): void;
}
