/** What the parts of a search index are made of: whole numbers, texts and lists of them. */
export type Cbor = number | string | readonly Cbor[];

/** Reads the part of CBOR (RFC 8949, section 3) that a search index uses; throws on anything else. */
export function readCbor(bytes: Uint8Array): Cbor {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const decoder = new TextDecoder('utf-8', { fatal: true });
  let at = 0;
  const value = read();
  if (at !== bytes.length) throw new Error(`${bytes.length - at} bytes follow the value`);
  return value;

  function read(): Cbor {
    const head = view.getUint8(at);
    at += 1;
    const short = head & 31;
    const size = short < 24 ? short : argument(short);
    switch (head >> 5) {
      case 0:
        return size;
      case 1:
        return -1 - size;
      case 3:
        at += size;
        return decoder.decode(bytes.subarray(at - size, at));
      case 4:
        return list(size);
      default:
        throw new Error(`CBOR type ${head >> 5} at byte ${at - 1}`);
    }
  }

  /** Lists of an index are many and short: they are filled by hand. */
  function list(size: number): Cbor[] {
    const values: Cbor[] = [];
    for (let left = size; left > 0; left -= 1) values.push(read());
    return values;
  }

  function argument(short: number): number {
    const width = 1 << (short - 24);
    if (width > 4) throw new Error(`CBOR length ${short} at byte ${at - 1}`);
    const from = at;
    at += width;
    return width === 1 ? view.getUint8(from) : width === 2 ? view.getUint16(from) : view.getUint32(from);
  }
}
