import { CHOMPING_MODE, COLLECTION_STYLE, EVENT_ID, getScalarValue, parseEvents, SCALAR_STYLE, type Event } from 'js-yaml';

/** A value of a YAML document and the characters that it takes up, from its first to behind its last. */
export interface YamlNode {
  readonly kind: 'scalar' | 'list' | 'group';
  /** Whether it stands in brackets, is a text of lines (`|`, `>`), or stands as it is. */
  readonly form: 'brackets' | 'lines' | 'plain';
  /** A value that is not written (`field:`) takes up no character, behind its colon. */
  readonly start: number;
  readonly end: number;
  readonly children: readonly YamlChild[];
}

/** A field of a group, or one of a list. */
export interface YamlChild {
  /** The name of the field, or the number of the one in its list. */
  readonly name: string;
  /** Its first character: of its key, its hyphen, or, in brackets, of itself. */
  readonly start: number;
  /** Behind its colon or hyphen; `undefined` where it has none, or is written as a key and a value apart (`? key`). */
  readonly mark: number | undefined;
  readonly value: YamlNode;
}

/** The tree of the only document of a YAML text, which has been read without a problem. */
export function yamlTree(text: string): YamlNode {
  const events = parseEvents(text, { maxDepth: 40 });
  // The first event opens the document.
  return new TreeReader(text, events).node(0);
}

/** The place of the next character that is neither space nor comment. */
export function afterBlank(text: string, from: number, also = ''): number {
  let at = from;
  while (at < text.length) {
    const sign = text.charAt(at);
    if (sign === '#' && (at === 0 || /\s/u.test(text.charAt(at - 1)))) at = endOfLine(text, at);
    else if (/\s/u.test(sign) || also.includes(sign)) at += 1;
    else break;
  }
  return at;
}

/** The end of the line of a character, before what ends the line. */
export function endOfLine(text: string, at: number): number {
  const end = text.indexOf('\n', at);
  if (end === -1) return text.length;
  return end > at && text[end - 1] === '\r' ? end - 1 : end;
}

/** The first character of the line of a character. */
export function startOfLine(text: string, at: number): number {
  return at === 0 ? 0 : text.lastIndexOf('\n', at - 1) + 1;
}

class TreeReader {
  readonly #text: string;
  readonly #events: readonly Event[];
  #at = 1;

  constructor(text: string, events: readonly Event[]) {
    this.#text = text;
    this.#events = events;
  }

  /** The node that comes next; `from` is behind what stands before it. */
  node(from: number): YamlNode {
    const event = this.#events[this.#at];
    if (event?.type === EVENT_ID.SCALAR) {
      this.#at += 1;
      return this.#scalar(event, from);
    }
    if (event?.type !== EVENT_ID.SEQUENCE && event?.type !== EVENT_ID.MAPPING) {
      return { kind: 'scalar', form: 'plain', start: from, end: from, children: [] };
    }
    this.#at += 1;
    const kind = event.type === EVENT_ID.SEQUENCE ? 'list' : 'group';
    const start = event.tagStart === -1 ? event.start : Math.min(event.start, event.tagStart);
    const form = event.style === COLLECTION_STYLE.FLOW ? 'brackets' : 'plain';
    const children: YamlChild[] = [];
    const inside = form === 'brackets' && '[{'.includes(this.#text.charAt(event.start)) ? event.start + 1 : event.start;
    let end = inside;
    while (this.#at < this.#events.length && this.#events[this.#at]?.type !== EVENT_ID.POP) {
      const child = kind === 'group' ? this.#field(end, form === 'brackets') : this.#listed(children.length, end, form === 'brackets');
      children.push(child);
      end = child.value.end;
    }
    this.#at += 1;
    // A lone pair in a list (`[a: 1]`) has no brackets of its own.
    if (inside > event.start) end = afterBlank(this.#text, end, ',:') + 1;
    return { kind, form, start, end, children };
  }

  #field(from: number, brackets: boolean): YamlChild {
    const event = this.#events[this.#at];
    const key = this.node(from);
    const name = event?.type === EVENT_ID.SCALAR ? getScalarValue(this.#text, event) : '';
    const colon = afterBlank(this.#text, key.end);
    const marked = this.#text[colon] === ':';
    const apart = afterBlank(this.#text, from, brackets ? ',' : '') !== key.start;
    const value = this.node(marked ? colon + 1 : key.end);
    return { name, start: key.start, mark: marked && !apart ? colon + 1 : undefined, value };
  }

  #listed(index: number, from: number, brackets: boolean): YamlChild {
    const name = String(index);
    if (brackets) {
      const value = this.node(from);
      return { name, start: value.start, mark: undefined, value };
    }
    const hyphen = afterBlank(this.#text, from);
    const marked = this.#text[hyphen] === '-';
    const value = this.node(hyphen + 1);
    return { name, start: hyphen, mark: marked ? hyphen + 1 : undefined, value };
  }

  #scalar(event: Extract<Event, { type: typeof EVENT_ID.SCALAR }>, from: number): YamlNode {
    const tagged = event.tagStart === -1 ? undefined : event.tagStart;
    if (event.style === SCALAR_STYLE.LITERAL_BLOCK || event.style === SCALAR_STYLE.FOLDED_BLOCK) {
      const start = afterBlank(this.#text, tagged ?? from);
      const header = endOfLine(this.#text, tagged === undefined ? start : event.tagEnd);
      return { kind: 'scalar', form: 'lines', start, end: Math.max(header, this.#endOfLines(event, header)), children: [] };
    }
    if (event.valueStart === -1) {
      return { kind: 'scalar', form: 'plain', start: tagged ?? from, end: tagged === undefined ? from : event.tagEnd, children: [] };
    }
    const quote = event.style === SCALAR_STYLE.PLAIN ? 0 : 1;
    return { kind: 'scalar', form: 'plain', start: tagged ?? event.valueStart - quote, end: event.valueEnd + quote, children: [] };
  }

  /** Where the lines of a text end: empty lines behind it belong to it only where it keeps them (`|+`). */
  #endOfLines({ valueEnd, chomping }: { valueEnd: number; chomping: number }, header: number): number {
    const line = (at: number) => this.#text.slice(startOfLine(this.#text, at), endOfLine(this.#text, at));
    let end = valueEnd > 0 && this.#text[valueEnd - 1] === '\n' ? valueEnd - 1 : valueEnd;
    if (this.#text[end - 1] === '\r') end -= 1;
    while (chomping !== CHOMPING_MODE.KEEP && end > header && line(end).trim() === '') {
      end = endOfLine(this.#text, startOfLine(this.#text, end) - 1);
      end = this.#text[end - 1] === '\r' ? end - 1 : end;
    }
    return end;
  }
}
