import { follows } from '../model/clause-number.ts';
import type { Issue } from '../model/issue.ts';
import { adoptionLine } from './adoption-line.ts';
import type { AdoptionLine } from './adoption-line.ts';
import { ClauseLists } from './clause-lists.ts';
import { markerOf } from './clause-marker.ts';
import type { Marker, Reading } from './clause-marker.ts';
import { doubt } from './doubt.ts';
import { joined } from './parsed-text.ts';
import type { ParsedAnnex, ParsedText } from './parsed-text.ts';
import { beginning, readHead } from './read-head.ts';
import { vocabularyOf } from './resolution-vocabulary.ts';
import type { ResolutionVocabulary } from './resolution-vocabulary.ts';
import { textLines } from './text-line.ts';
import type { TextLine } from './text-line.ts';

/** Reads the pasted text of a resolution in one language: head, preamble, operative clauses, annexes, line of adoption. */
export function readResolutionText(text: string, file: string, language: string, issues: Issue[]): ParsedText {
  const lines = textLines(text);
  const vocabulary = vocabularyOf(language);
  const { at, formula } = operativeStart(lines, vocabulary);
  const head = readHead(lines.slice(0, at), { file, language, vocabulary }, issues);
  const body = new BodyReader(file, vocabulary, issues);
  if (formula) body.heading = formula.text;
  const rest = lines.slice(formula ? at + 1 : at);
  for (const [index, line] of rest.entries()) body.read(line, rest[index + 1]);
  const strays = [...head.strays, ...body.strays].sort((a, b) => a.line - b.line);
  for (const { line, text: stray } of strays) issues.push(doubt('import-line-stray', { file, line }, { text: beginning(stray) }));
  return {
    file,
    language,
    head: head.head,
    preamble: head.preamble,
    preambleNumbered: head.preambleNumbered,
    operative: body.operative.clauses,
    annexes: body.annexes,
    adoption: body.adoption ?? head.adoption,
    strays,
  };
}

/** Where the operative part begins: at its formula, else at the first number before words that open no clause of a preamble. */
function operativeStart(lines: readonly TextLine[], { formula, preamble }: ResolutionVocabulary): { at: number; formula?: TextLine } {
  const formulaAt = lines.findIndex(({ text }) => !markerOf(text) && text.length <= 120 && formula.test(text));
  const own = lines[formulaAt];
  const numberAt = lines.findIndex(({ text }) => {
    const marker = markerOf(text);
    return marker?.readings.some(({ manner }) => manner === 'digit') === true && !preamble.test(marker.rest);
  });
  if (own && (numberAt === -1 || formulaAt < numberAt || markerOf(lines[formulaAt + 1]?.text ?? '')))
    return { at: formulaAt, formula: own };
  const above = numberAt > 0 ? lines[numberAt - 1] : undefined;
  if (above && isHeading(above, lines[numberAt], lines[numberAt - 2]?.text ?? '')) return { at: numberAt - 1, formula: above };
  return { at: numberAt === -1 ? lines.length : numberAt };
}

/** A short line without a full stop or comma, after a clause that has ended and right above a number of the first level. */
function isHeading({ text }: TextLine, next: TextLine | undefined, before: string): boolean {
  const isNumbered = next !== undefined && markerOf(next.text)?.readings[0]?.manner === 'digit';
  return isNumbered && !/[,;:.]$/u.test(text) && text.length <= 80 && /[,;:.]$/u.test(before.slice(-1)) && /^\p{Lu}/u.test(text);
}

const PAGE_NUMBER = /^[-–—]?\s*\d{1,3}\s*[-–—]?$/u;
const HEADING = /^(?:(?:Part|Section|Chapter|Раздел|Глава|Часть|Hissə|Bölmə|Fəsil)\s|[IVX]{1,5}\.\s|[IVX]{1,5} (?:hissə|bölmə|fəsil))/u;
const ENDED = /[.;:,!?»”"]$|(?<!\p{L})(?:and|or|və|və ya|и|или)$/iu;

/** Whether a text has come to an end; its last letters tell, however long it is. */
const hasEnded = (text: string): boolean => ENDED.test(text.slice(-12));

/** Reads the operative part and the annexes, a line at a time. */
class BodyReader {
  readonly operative = new ClauseLists();
  readonly annexes: ParsedAnnex[] = [];
  readonly strays: TextLine[] = [];
  adoption: AdoptionLine | undefined;
  /** What stands above the next clause: the formula, or the heading of a part. */
  heading: string | undefined;
  readonly #file: string;
  readonly #vocabulary: ResolutionVocabulary;
  readonly #issues: Issue[];
  #lists = this.operative;
  /** What a line without a number and without a blank line before it goes on with. */
  #goesOn: 'clause' | 'annex-title' | 'annex-text' | 'adoption' | 'stray' = 'clause';
  #toldOfLetters = false;

  constructor(file: string, vocabulary: ResolutionVocabulary, issues: Issue[]) {
    this.#file = file;
    this.#vocabulary = vocabulary;
    this.#issues = issues;
  }

  read(line: TextLine, next: TextLine | undefined): void {
    const { text } = line;
    const before = this.#lists.current?.text ?? '';
    const atBoundary = line.afterBlank || this.#goesOn !== 'clause' || before === '' || hasEnded(before);
    if (PAGE_NUMBER.test(text)) this.strays.push(line);
    else if (!(atBoundary && this.#readAnnex(line)) && !this.#readNumbered(line, atBoundary)) this.#readPlain(line, atBoundary, next);
  }

  #readAnnex({ text, line }: TextLine): boolean {
    const match = text.length <= 200 ? this.#vocabulary.annexLine.exec(text) : null;
    if (!match || this.operative.clauses.length === 0) return false;
    const printed = (match[1] ?? /^\d+/u.exec(text)?.[0] ?? '').toLowerCase();
    const number = printed || String(this.annexes.length + 1);
    this.#lists = new ClauseLists();
    this.annexes.push({ number, line, title: match[2]?.trim() ?? '', text: '', clauses: this.#lists.clauses });
    this.#goesOn = 'annex-title';
    this.heading = undefined;
    return true;
  }

  #readNumbered({ text, line, afterBlank }: TextLine, atBoundary: boolean): boolean {
    const marker = markerOf(text);
    const reading = marker && this.#lists.reading(marker);
    if (!marker || !reading) return false;
    const isExpected = this.#lists.expects(reading, follows);
    if (!isExpected && !atBoundary && !afterBlank) {
      this.#issues.push(doubt('import-number-inside', { file: this.#file, line }, { number: marker.printed, text: beginning(text) }));
      return false;
    }
    this.#tellOfLetters(marker, reading, line);
    this.#lists.add(reading, marker.rest, line, this.heading);
    this.heading = undefined;
    this.#goesOn = 'clause';
    return true;
  }

  #tellOfLetters({ printed }: Marker, { manner, number }: Reading, line: number): void {
    if (this.#toldOfLetters || manner !== 'letter' || printed.includes(number)) return;
    this.#toldOfLetters = true;
    this.#issues.push(doubt('import-letters-renumbered', { file: this.#file, line }, { printed, number }));
  }

  #readPlain(line: TextLine, atBoundary: boolean, next: TextLine | undefined): void {
    const { text, afterBlank } = line;
    const annex = this.annexes.at(-1);
    const current = this.#lists.current;
    if (
      atBoundary &&
      (afterBlank || /[.;]$/u.test((current?.text ?? '').slice(-1))) &&
      this.#vocabulary.adopted.test(text) &&
      /^[\p{Lu}(]/u.test(text) &&
      !this.adoption
    ) {
      this.adoption = adoptionLine(line.line, text);
      this.#goesOn = 'adoption';
    } else if ((afterBlank && HEADING.test(text) && text.length <= 200) || (current && isHeading(line, next, current.text))) {
      this.heading = this.heading === undefined ? text : joined(this.heading, text);
    } else if (this.#goesOn === 'annex-title' && annex && (annex.title === '' || !afterBlank)) {
      annex.title = joined(annex.title, text);
    } else if (annex && !current) {
      annex.text = joined(annex.text, text);
      this.#goesOn = 'annex-text';
    } else if (this.#goesOn === 'adoption' && this.adoption && !afterBlank && this.adoption.text.length < 1000) {
      this.adoption = adoptionLine(this.adoption.line, joined(this.adoption.text, text));
    } else if (current && this.#goesOn === 'clause' && (!afterBlank || !hasEnded(current.text) || /^\p{Ll}/u.test(text))) {
      this.#lists.append(text);
    } else {
      this.strays.push(line);
      this.#goesOn = 'stray';
    }
  }
}
