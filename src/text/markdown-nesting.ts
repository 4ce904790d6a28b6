/** How many columns of quotation marks, list marks and spaces a line may begin with. */
const DEEPEST = 60;

/**
 * The source with quotations and lists nested no deeper than a text can need: the time to read them grows with the cube of their depth,
 * so that one hostile line would hold up a build for minutes.
 */
export function withoutDeepNesting(source: string): string {
  return source.replace(TOO_DEEP, '$1');
}

/** Nothing for an error that came of nesting within a line, which exhausts the stack; throws every other error again. */
export function unlessTooDeep(error: unknown): undefined {
  if (!(error instanceof RangeError)) throw error;
}

const MARK = String.raw`(?:[ \t>*+-]|\d{1,9}[.)](?=[ \t]))`;
const TOO_DEEP = new RegExp(`^(${MARK}{${DEEPEST}})${MARK}+`, 'gmu');
