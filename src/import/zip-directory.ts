/** An entry as the table of contents of an archive has it; sizes and places in bytes, `fault` for a name that cannot be used. */
export interface ListedEntry {
  readonly name: string;
  readonly size: number;
  readonly packed: number;
  readonly crc: number;
  /** 0 stored, 8 deflated; others are not read. */
  readonly method: number;
  /** Where its local header begins. */
  readonly header: number;
  readonly isFolder: boolean;
  readonly isLocked: boolean;
  readonly fault?: 'outside' | 'letters' | 'link';
}

/**
 * The table of contents of a zip archive (APPNOTE 4.3.12), zip64 among them; `zip-broken` for what is none, `zip-many` for more than
 * `most` entries. Reads no further than the table says it goes, and does not throw.
 */
export function listZip(bytes: Uint8Array, most: number): readonly ListedEntry[] | 'zip-broken' | 'zip-many' {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const table = tableOf(view);
  if (!table) return 'zip-broken';
  if (table.count > most) return 'zip-many';
  const entries: ListedEntry[] = [];
  let at = table.from;
  for (let left = table.count; left > 0; left -= 1) {
    const entry = entryAt(view, at, table.to);
    if (!entry) return 'zip-broken';
    entries.push(entry.listed);
    at = entry.next;
  }
  return entries;
}

interface Table {
  readonly count: number;
  readonly from: number;
  readonly to: number;
}

const END_SIZE = 22;
const LONGEST_COMMENT = 0xffff;

/** The end record stands last, with a comment after it at most (APPNOTE 4.3.16). */
function tableOf(view: DataView): Table | undefined {
  const last = view.byteLength - END_SIZE;
  for (let at = last; at >= 0 && at >= last - LONGEST_COMMENT; at -= 1) {
    if (view.getUint32(at, true) !== 0x06054b50 || at + END_SIZE + view.getUint16(at + 20, true) > view.byteLength) continue;
    const table = longTable(view, at) ?? {
      count: view.getUint16(at + 10, true),
      from: view.getUint32(at + 16, true),
      to: view.getUint32(at + 16, true) + view.getUint32(at + 12, true),
    };
    if (table.to <= at) return table;
  }
  return undefined;
}

/** Zip64 (APPNOTE 4.3.14, 4.3.15): a locator before the end record leads to one with longer numbers. */
function longTable(view: DataView, end: number): Table | undefined {
  if (end < 20 || view.getUint32(end - 20, true) !== 0x07064b50) return undefined;
  const at = long(view, end - 12);
  if (at + 56 > end || view.getUint32(at, true) !== 0x06064b50) return undefined;
  const from = long(view, at + 48);
  return { count: long(view, at + 32), from, to: from + long(view, at + 40) };
}

function entryAt(view: DataView, at: number, end: number): { readonly listed: ListedEntry; readonly next: number } | undefined {
  if (at + 46 > end || view.getUint32(at, true) !== 0x02014b50) return undefined;
  const nameEnd = at + 46 + view.getUint16(at + 28, true);
  const extraEnd = nameEnd + view.getUint16(at + 30, true);
  const next = extraEnd + view.getUint16(at + 32, true);
  if (next > end) return undefined;
  const sizes = longSizes(view, nameEnd, extraEnd, {
    size: view.getUint32(at + 24, true),
    packed: view.getUint32(at + 20, true),
    header: view.getUint32(at + 42, true),
  });
  if (!sizes) return undefined;
  const typed = nameOf(new Uint8Array(view.buffer, view.byteOffset + at + 46, nameEnd - at - 46));
  const name = typed
    .replaceAll('\\', '/')
    .split('/')
    .filter((part) => part !== '.')
    .join('/');
  const isLink = view.getUint8(at + 5) === 3 && view.getUint32(at + 38, true) >>> 28 === 0xa;
  const fault = isLink ? 'link' : faultOf(name);
  return {
    next,
    listed: {
      name,
      ...sizes,
      crc: view.getUint32(at + 16, true),
      method: view.getUint16(at + 10, true),
      isFolder: name.endsWith('/'),
      isLocked: (view.getUint16(at + 8, true) & 1) === 1,
      ...(fault && { fault }),
    },
  };
}

type Sizes = Pick<ListedEntry, 'size' | 'packed' | 'header'>;

/** Sizes that do not fit into 32 bits stand in an extra field, in this order (APPNOTE 4.5.3). */
function longSizes(view: DataView, from: number, to: number, short: Sizes): Sizes | undefined {
  const long64 = (['size', 'packed', 'header'] as const).filter((name) => short[name] === 0xffffffff);
  if (long64.length === 0) return short;
  for (let at = from; at + 4 <= to; at += 4 + view.getUint16(at + 2, true)) {
    const length = view.getUint16(at + 2, true);
    if (view.getUint16(at, true) !== 1 || length < long64.length * 8 || at + 4 + length > to) continue;
    return { ...short, ...Object.fromEntries(long64.map((name, index) => [name, long(view, at + 4 + index * 8)])) };
  }
  return undefined;
}

function long(view: DataView, at: number): number {
  return view.getUint32(at, true) + view.getUint32(at + 4, true) * 2 ** 32;
}

/** Archives made on Windows in Cyrillic have names in the code page 866 and do not say so. */
function nameOf(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes).normalize('NFC');
  } catch {
    return new TextDecoder('ibm866').decode(bytes);
  }
}

function faultOf(name: string): ListedEntry['fault'] {
  if (/[\p{Cc}\p{Cs}\p{Bidi_Control}]/u.test(name)) return 'letters';
  const parts = name.split('/');
  return /^\/|^[a-z]:/iu.test(name) || parts.includes('..') || name.replaceAll('/', '') === '' ? 'outside' : undefined;
}
