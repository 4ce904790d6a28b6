import { latexAccents, latexLetters } from './latex-letters.ts';

/** Letters and signs by the LaTeX command that prints them, without its backslash: `cyrzh` → `ж`, `ss` → `ß`, `alpha` → `α`. */
export const lettersOfCommands: ReadonlyMap<string, string> = new Map([
  ...[...latexLetters].flatMap(([letter, command]): [string, string][] => {
    const [, name] = /^(?:\\ensuremath\{)?\\([A-Za-z]+)\}?$/u.exec(command) ?? [];
    return name === undefined ? [] : [[name, letter]];
  }),
  ...named(
    'aa å AA Å textschwa ə schwa ə textSchwa Ə Schwa Ə SCHWA Ə textdotlessi ı dj đ No № S § P ¶ dag † ddag ‡ copyright © pounds £ euro € EUR €',
  ),
  ...named(
    "ldots … dots … cdots … textquotesingle ' textasciitilde ~ textasciicircum ^ textbackslash \\ textless < textgreater > textbar |",
  ),
  ...named('textbraceleft { textbraceright } lbrace { rbrace } textunderscore _ textdollar $ textpercent % slash / textminus − lq ‘ rq ’'),
  ...named('flqq « frqq » glqq „ grqq “ textquestiondown ¿ pm ± times × degree ° textprime ′ textasteriskcentered * ast * dagger † ell ℓ'),
  ...named('rightarrow → to → leftarrow ← textinvertedcomma ʻ textayn ʿ cdot · varepsilon ε varphi φ phi ϕ circ ∘ sim ∼ sharp ♯ flat ♭'),
  ['TeX', 'TeX'],
  ['LaTeX', 'LaTeX'],
  ['LaTeXe', 'LaTeX2e'],
  ['BibTeX', 'BibTeX'],
]);

/** The combining marks of Unicode by the accents of LaTeX: `c` → U+0327. */
export const marksOfAccents: ReadonlyMap<string, string> = new Map([
  ...[...latexAccents].map(([mark, accent]): [string, string] => [accent, mark]),
  ['C', '\u030F'],
  ['G', '\u030F'],
  ['U', '\u030E'],
  ['f', '\u0311'],
  ['h', '\u0309'],
]);

/** What a command does with the groups behind it. */
export type CommandKind =
  /** Prints its one argument as it is. */
  | 'plain'
  /** Prints its one argument in italics, or all that follows in the group. */
  | 'italic'
  | 'italics-on'
  /** Colours what follows: its first argument is a colour. */
  | 'color'
  /** Has arguments that are not printed. */
  | 'hidden'
  /** An address, and the text that leads to it. */
  | 'link'
  | 'raised'
  | 'lowered'
  | 'formula'
  | 'space'
  | 'nothing';

/** The commands that a title, a name or an abstract may have, by name. */
export const commandKinds: ReadonlyMap<string, CommandKind> = new Map([
  ...kind(
    'plain',
    'textbf textsc textrm texttt textsf textup textmd textnormal mbox hbox text underline uline enquote nohyphens url path mkbibquote',
  ),
  ...kind('plain', 'foreignlanguage MakeUppercase uppercase MakeLowercase lowercase textnonbreaking selectlanguage mathrm'),
  ...kind('italic', 'emph textit textsl mkbibemph'),
  ...kind('italics-on', 'em it sl itshape slshape'),
  ...kind('color', 'color textcolor colorbox'),
  ...kind(
    'hidden',
    'noopsort label vspace hspace vskip hskip cite citep citet citealp citeauthor ref footnote thanks begin end input include',
  ),
  ...kind('link', 'href'),
  ...kind('raised', 'textsuperscript'),
  ...kind('lowered', 'textsubscript'),
  ...kind('formula', 'ensuremath'),
  ...kind('space', 'quad qquad newline linebreak par space enspace thinspace hfill nobreakspace'),
  ...kind(
    'nothing',
    'relax bf sc rm tt sf bfseries scshape rmfamily ttfamily sffamily upshape mdseries normalfont small footnotesize large Large',
  ),
  ...kind('nothing', 'protect noindent centering allowbreak nolinebreak ignorespaces unskip break sloppy null leavevmode'),
]);

/** Of the hidden ones those whose loss nobody would miss. */
export const silentCommands: ReadonlySet<string> = new Set(['noopsort', 'label', 'vspace', 'hspace', 'vskip', 'hskip']);

/** Names of commands, each before its sign. */
function named(list: string): [string, string][] {
  const words = list.split(' ');
  return words.flatMap((name, at): [string, string][] => (at % 2 === 0 ? [[name, words[at + 1] ?? '']] : []));
}

function kind(of: CommandKind, names: string): [string, CommandKind][] {
  return names.split(' ').map((name) => [name, of]);
}
