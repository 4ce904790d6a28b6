import { commandKinds, lettersOfCommands, marksOfAccents, silentCommands } from './latex-commands.ts';
import { groupEnd } from './latex-groups.ts';
import { readMath } from './math-text.ts';
import { subscriptOf, superscriptOf } from './raised.ts';
import { markedTitle } from './title-markup.ts';
import type { TitleRun } from './title-markup.ts';

/** A text that stood in LaTeX, and what of it could not be read. */
export interface LatexText {
  /** Plain, in Unicode (NFC), with single spaces; formulas in letters where those can say them, else as they were typed. */
  readonly text: string;
  /** The same with the two marks of a title. */
  readonly title: string;
  /** Commands that are not known; what stands in their braces is kept. */
  readonly unread: readonly string[];
  readonly colors: readonly string[];
  /** Commands after a doubled backslash, `\\textit`. */
  readonly doubled: readonly string[];
}

/** Reads LaTeX as it stands in a field of BibTeX. Braces are dropped, commands become the letters that they print. Never throws. */
export function readLatex(latex: string): LatexText {
  const reader = new LatexReader(latex);
  const runs = reader.read();
  const { unread, colors, doubled } = reader;
  const text = tidy(runs.map((run) => (run.kind === 'math' ? (readMath(run.tex)?.text ?? `$${run.tex}$`) : run.text)).join(''));
  return { text, title: tidy(markedTitle(tidyRuns(runs))), unread, colors, doubled };
}

const DEEPEST = 40;

/** One pass over the text; the groups within it on a stack, arguments of accents in a reader of their own. */
class LatexReader {
  readonly unread: string[] = [];
  readonly colors: string[] = [];
  readonly doubled: string[] = [];
  readonly #latex: string;
  readonly #depth: number;
  readonly #runs: TitleRun[] = [];
  #at = 0;
  #italic = false;
  /** Whether the text before each open group was in italics. */
  readonly #groups: boolean[] = [];

  constructor(latex: string, depth = 0) {
    this.#latex = latex;
    this.#depth = depth;
  }

  read(): readonly TitleRun[] {
    while (this.#at < this.#latex.length) this.#readNext();
    return this.#runs;
  }

  #readNext(): void {
    const sign = this.#latex[this.#at] ?? '';
    this.#at += 1;
    if (sign === '\\') this.#readCommand();
    else if (sign === '{') this.#groups.push(this.#italic);
    else if (sign === '}') this.#italic = this.#groups.pop() ?? this.#italic;
    else if (sign === '$') this.#readFormula();
    else if (sign === '~') this.#write(' ');
    else this.#write(this.#ligature(sign));
  }

  #ligature(sign: string): string {
    for (const [typed, printed] of LIGATURES) {
      if (sign !== typed[0] || !this.#latex.startsWith(typed, this.#at - 1)) continue;
      this.#at += typed.length - 1;
      return printed;
    }
    const end = PLAIN_RUN.exec(this.#latex.slice(this.#at, this.#at + 200))?.[0].length ?? 0;
    this.#at += end;
    return sign + this.#latex.slice(this.#at - end, this.#at);
  }

  #write(text: string): void {
    const kind = this.#italic ? 'italic' : 'text';
    const last = this.#runs.at(-1);
    if (last?.kind === kind) this.#runs[this.#runs.length - 1] = { kind, text: last.text + text };
    else if (text !== '') this.#runs.push({ kind, text });
  }

  #readCommand(): void {
    const name = /^(?:[A-Za-z]+|[^])/u.exec(this.#latex.slice(this.#at, this.#at + 60))?.[0] ?? '';
    this.#at += name.length;
    const isWord = /^[A-Za-z]/u.test(name);
    const mark = marksOfAccents.get(name);
    const letter = lettersOfCommands.get(name);
    if (isWord && (mark === undefined || letter !== undefined)) this.#skipSpace();
    if (name === '\\') this.#readBreak();
    else if (name === '(' || name === '[') this.#formula(name === '(' ? '\\)' : '\\]');
    else if (letter !== undefined) this.#write(letter);
    else if (mark !== undefined) this.#write(accented(this.#argument(), mark));
    else if (isWord) this.#readWord(name);
    else this.#write(/[\s,;:]/u.test(name) ? ' ' : /[-/!@]/u.test(name) ? '' : name);
  }

  /** A break of the line; before a command that formats, one backslash too many. */
  #readBreak(): void {
    const [, command] = /^([A-Za-z]{2,})(?=\s*\{)/u.exec(this.#latex.slice(this.#at, this.#at + 60)) ?? [];
    if (command === undefined || !(commandKinds.has(command) || lettersOfCommands.has(command))) this.#write(' ');
    else {
      this.doubled.push(`\\\\${command}`);
      this.#at -= 1;
    }
  }

  #readWord(name: string): void {
    const kind = commandKinds.get(name);
    if (kind === undefined) this.unread.push(`\\${name}`);
    else if (kind === 'italic') this.#readItalic();
    else if (kind === 'italics-on') this.#italic = true;
    else if (kind === 'color') {
      this.colors.push(`\\${name}`);
      this.#hidden();
    } else if (kind === 'link') this.#hidden();
    else if (kind === 'hidden') {
      if (!silentCommands.has(name)) this.unread.push(`\\${name}`);
      this.#hidden();
    } else if (kind === 'raised' || kind === 'lowered') {
      const text = this.#argument().replaceAll('-', '−');
      this.#write((kind === 'raised' ? superscriptOf(text) : subscriptOf(text)) ?? text);
    } else if (kind === 'formula') this.#readEnsured();
    else if (kind === 'space') this.#write(' ');
    else if (name === 'foreignlanguage') this.#hidden();
  }

  /** A formula of one sign is that sign. */
  #readEnsured(): void {
    const tex = this.#group() ?? '';
    const letter = lettersOfCommands.get(tex.replace(/^\\/u, ''));
    if (letter !== undefined) this.#write(letter);
    else this.#runs.push({ kind: 'math', tex });
  }

  #readItalic(): void {
    if (this.#latex[this.#at] !== '{') return;
    this.#at += 1;
    this.#groups.push(this.#italic);
    this.#italic = true;
  }

  #readFormula(): void {
    const isDisplayed = this.#latex[this.#at] === '$';
    if (isDisplayed) this.#at += 1;
    this.#formula(isDisplayed ? '$$' : '$');
  }

  #formula(end: string): void {
    let stop = this.#latex.indexOf(end, this.#at);
    while (end === '$' && stop > 0 && this.#latex[stop - 1] === '\\') stop = this.#latex.indexOf(end, stop + 1);
    // A price: its sign touches no number before it, and what follows up to the next price is prose.
    const isPrice = end === '$' && /\s/u.test((this.#latex[this.#at] ?? '') + (this.#latex[stop - 1] ?? ''));
    if (stop === -1 || isPrice) {
      this.#write(end.startsWith('$') ? end : '');
      return;
    }
    const tex = this.#latex.slice(this.#at, stop).trim().replace(/\s+/gu, ' ');
    this.#at = stop + end.length;
    if (tex !== '') this.#runs.push({ kind: 'math', tex });
  }

  #hidden(): void {
    if (this.#latex[this.#at] === '*') this.#at += 1;
    while (this.#latex[this.#at] === '[') {
      const end = this.#latex.indexOf(']', this.#at);
      if (end === -1) break;
      this.#at = end + 1;
    }
    this.#group();
  }

  /** What stands in the group that begins here, as it is typed. */
  #group(): string | undefined {
    if (this.#latex[this.#at] !== '{') return undefined;
    const end = groupEnd(this.#latex, this.#at);
    const inner = this.#latex.slice(this.#at + 1, end);
    this.#at = end + 1;
    return inner;
  }

  /** The argument of an accent: a group, a command or one letter. */
  #argument(): string {
    this.#skipSpace();
    const sign = this.#latex[this.#at] ?? '';
    const typed =
      sign === '{'
        ? (this.#group() ?? '')
        : (/^(?:\\(?:[A-Za-z]+|.)\s*(?:\{[^{}]*\})?|.)/u.exec(this.#latex.slice(this.#at, this.#at + 60))?.[0] ?? '');
    if (sign !== '{') this.#at += typed.length;
    if (this.#depth >= DEEPEST) return '';
    const inner = new LatexReader(typed, this.#depth + 1);
    const text = inner.read().map((run) => (run.kind === 'math' ? run.tex : run.text));
    this.unread.push(...inner.unread);
    return text.join('');
  }

  #skipSpace(): void {
    while (/\s/u.test(this.#latex[this.#at] ?? '')) this.#at += 1;
  }
}

const LIGATURES = [
  ['---', '—'],
  ['--', '–'],
  ['``', '“'],
  ["''", '”'],
] as const;
const PLAIN_RUN = /^[^\\{}$~\-`']*/u;

/** A letter with its accent; LaTeX sets accents on i and j without their dots. */
function accented(base: string, mark: string): string {
  const [first = '', ...rest] = base;
  const letter = first === 'ı' ? 'i' : first === 'ȷ' ? 'j' : first;
  if (letter === '') return '';
  // An i under a dot has one already.
  const whole = letter === 'i' && mark === '\u0307' ? 'i' : (letter + mark).normalize('NFC');
  return whole + rest.join('');
}

/** Latin words have the Latin ə, Cyrillic ones the Cyrillic: LaTeX has one command for both. */
function tidy(text: string): string {
  return text
    .replace(/[\p{L}\p{M}]+/gu, (word) =>
      /[əƏ]/u.test(word) && /\p{Script=Cyrillic}/u.test(word) ? word.replaceAll('ə', 'ә').replaceAll('Ə', 'Ә') : word,
    )
    .replace(/\s+/gu, ' ')
    .trim()
    .normalize('NFC');
}

/** Italics without the spaces at their ends, which belong to the text around them. */
function tidyRuns(runs: readonly TitleRun[]): TitleRun[] {
  return runs.flatMap((run): TitleRun[] => {
    if (run.kind !== 'italic') return [run];
    const [, before = '', text = '', after = ''] = /^(\s*)(.*?)(\s*)$/su.exec(run.text) ?? [];
    return [
      { kind: 'text', text: before },
      { kind: 'italic', text },
      { kind: 'text', text: after },
    ];
  });
}
