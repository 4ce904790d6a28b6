/**
 * A text that LaTeX prints as it stands: the ten special characters are escaped, and three that its oldest fonts print as others
 * (`<` as `¡`). All letters stay raw UTF-8, because reference managers lose letters that are written as LaTeX commands.
 */
export function escapeLatex(text: string): string {
  return text.replace(/[\\&%$#_{}~^<>|]/gu, (special) => COMMANDS.get(special) ?? `\\${special}`);
}

const COMMANDS: ReadonlyMap<string, string> = new Map([
  ['\\', '\\textbackslash{}'],
  ['~', '\\textasciitilde{}'],
  ['^', '\\textasciicircum{}'],
  ['<', '\\textless{}'],
  ['>', '\\textgreater{}'],
  ['|', '\\textbar{}'],
]);
