import type { Issue, Place } from '../model/issue.ts';
import { linePlaces } from '../text/line-places.ts';
import { doubt } from './doubt.ts';

/** One field of an entry as it is typed, without the braces or quotes around it. */
export interface BibtexField {
  readonly value: string;
  readonly place: Place;
}

/** One entry of a `.bib`; type and names of fields in small letters. */
export interface BibtexEntry {
  readonly type: string;
  readonly key: string;
  readonly place: Place;
  readonly fields: ReadonlyMap<string, BibtexField>;
}

/**
 * The entries of a file of BibTeX or biblatex in their order, macros of `@string` and months in place. An entry begins where a line begins
 * with it, so that a brace that is not closed spoils no other; it is an issue at its field. Never throws.
 */
export function readBibtexFile(text: string, file: string, issues: Issue[]): BibtexEntry[] {
  const place = linePlaces(text);
  const starts = [...text.matchAll(/^[ \t]*@[ \t]*[A-Za-z]+[ \t\n]*[{(]/gmu)].map(({ index }) => index);
  const first = text.indexOf('@');
  const pieces = starts.length === 0 && first !== -1 ? [first] : starts;
  const macros = new Map(MONTHS.map((name, at) => [name, String(at + 1)]));
  const placeAt = (offset: number): Place => ({ file, ...place(offset) });
  return pieces.flatMap((start, index) => {
    const reader = new PieceReader(text, start, pieces[index + 1] ?? text.length, { macros, placeAt, issues });
    return reader.readEntries();
  });
}

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

interface Surroundings {
  readonly macros: Map<string, string>;
  readonly placeAt: (offset: number) => Place;
  readonly issues: Issue[];
}

/** Reads from one beginning of an entry up to the next: one entry, or several on a line. */
class PieceReader {
  readonly #text: string;
  readonly #end: number;
  readonly #around: Surroundings;
  #at: number;
  #key = '';

  constructor(text: string, start: number, end: number, around: Surroundings) {
    this.#text = text;
    this.#at = start;
    this.#end = end;
    this.#around = around;
  }

  readEntries(): BibtexEntry[] {
    const entries: BibtexEntry[] = [];
    for (;;) {
      const at = this.#text.indexOf('@', this.#at);
      if (at === -1 || at >= this.#end) break;
      this.#at = at + 1;
      const type = this.#match(/[ \t]*([A-Za-z]+)\s*/uy)
        ?.trim()
        .toLowerCase();
      const opening = this.#text[this.#at];
      if (type === undefined || (opening !== '{' && opening !== '(')) continue;
      this.#at += 1;
      const entry = this.#readEntry(type, opening === '{' ? '}' : ')', at);
      if (entry) entries.push(entry);
    }
    return entries;
  }

  #readEntry(type: string, closing: string, start: number): BibtexEntry | undefined {
    if (type === 'comment' || type === 'preamble') {
      this.#skipGroup(closing);
      return undefined;
    }
    const place = this.#around.placeAt(start);
    this.#key = type === 'string' ? '' : (this.#match(/\s*([^\s,={}()"]*)\s*/uy)?.trim() ?? '');
    const fields = new Map<string, BibtexField>();
    if (type !== 'string' && this.#text[this.#at] === '=') {
      this.#broken('key', place, this.#key);
      this.#key = '';
      this.#at = this.#end;
      return undefined;
    }
    if (type !== 'string' && this.#text[this.#at] === ',') this.#at += 1;
    for (;;) {
      this.#match(/[\s,]*/uy);
      if (this.#at >= this.#end) {
        this.#broken('end', place);
        return undefined;
      }
      if (this.#text[this.#at] === closing) break;
      if (!this.#readField(fields)) return undefined;
    }
    this.#at += 1;
    if (type !== 'string') return { type, key: this.#key, place, fields };
    for (const [name, { value }] of fields) this.#around.macros.set(name, value);
    return undefined;
  }

  /** One `name = value`; without it an issue and `false`. */
  #readField(fields: Map<string, BibtexField>): boolean {
    const start = this.#at;
    const place = this.#around.placeAt(start);
    const name = this.#match(/([^\s=,{}()"#]+)\s*=\s*/uy)
      ?.replace(/\s*=\s*$/u, '')
      .toLowerCase();
    if (name === undefined) {
      this.#broken('name', place, this.#text.slice(start, Math.min(start + 30, this.#end)).split('\n')[0] ?? '');
      return false;
    }
    const value = this.#readValue(name, place);
    if (value === undefined) return false;
    if (fields.has(name)) this.#mended('twice', place, name);
    else fields.set(name, { value, place });
    const after = this.#text[this.#at] ?? '';
    if (this.#at < this.#end && !/[,})]/u.test(after)) this.#mended('comma', this.#around.placeAt(this.#at), name);
    return true;
  }

  #readValue(name: string, place: Place): string | undefined {
    let value = '';
    do {
      const sign = this.#text[this.#at];
      const piece = sign === '{' || sign === '"' ? this.#readDelimited(sign) : this.#readBare(place);
      if (piece === undefined || this.#at > this.#end) {
        this.#broken(sign === '{' || sign === '"' ? 'end' : 'value', place, name);
        this.#at = this.#end;
        return undefined;
      }
      value += piece;
    } while (this.#match(/\s*#\s*/uy) !== undefined);
    this.#match(/\s+/uy);
    return value;
  }

  /** What stands in braces or quotes, which are counted as BibTeX counts them; `undefined` where it has no end. */
  #readDelimited(opening: string): string | undefined {
    const start = this.#at + 1;
    let depth = 0;
    for (let at = start; at < this.#end; at += 1) {
      const sign = this.#text[at];
      if (opening === '"' && sign === '\\' && this.#text[at + 1] === '"') at += 1;
      else if (sign === '{') depth += 1;
      else if (depth === 0 && sign === (opening === '{' ? '}' : '"')) {
        this.#at = at + 1;
        return this.#text.slice(start, at);
      } else if (sign === '}') depth -= 1;
    }
    return undefined;
  }

  #readBare(place: Place): string | undefined {
    const word = this.#match(/[^\s,#{}()"=]+/uy);
    if (word === undefined || /^\d+$/u.test(word)) return word;
    const macro = this.#around.macros.get(word.toLowerCase()) ?? this.#around.macros.get(word.slice(0, 3).toLowerCase());
    if (macro === undefined || (!this.#around.macros.has(word.toLowerCase()) && !FULL_MONTH.test(word))) {
      this.#mended('macro', place, word);
      return word;
    }
    return macro;
  }

  #skipGroup(closing: string): void {
    let depth = 1;
    for (; this.#at < this.#end && depth > 0; this.#at += 1) {
      const sign = this.#text[this.#at];
      if (sign === '{') depth += 1;
      else if (sign === '}' || (depth === 1 && sign === closing)) depth -= 1;
    }
  }

  /** Moves over what the pattern matches here, within the piece. */
  #match(pattern: RegExp): string | undefined {
    pattern.lastIndex = this.#at;
    const found = pattern.exec(this.#text)?.[0];
    if (found === undefined || this.#at + found.length > this.#end) return undefined;
    this.#at += found.length;
    return found;
  }

  #broken(reason: string, place: Place, name = ''): void {
    this.#around.issues.push(doubt('import-entry-broken', place, { key: this.#key, reason, name }));
  }

  #mended(reason: string, place: Place, name: string): void {
    this.#around.issues.push(doubt('import-entry-mended', place, { key: this.#key, reason, name }));
  }
}

const FULL_MONTH = /^(?:january|february|march|april|june|july|august|sept|september|october|november|december)$/iu;
