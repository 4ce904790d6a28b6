/** Writes whole numbers and texts one after the other, each as short as it can be. */
export class ByteWriter {
  #bytes = new Uint8Array(1024);
  #length = 0;

  get length(): number {
    return this.#length;
  }

  /** Writes a whole number from 0 to 2⁵³ − 1, seven bits a byte, the lowest first (LEB128). */
  number(value: number): void {
    this.#reserve(8);
    let rest = value;
    while (rest > 127) {
      this.#bytes[this.#length++] = (rest % 128) + 128;
      rest = Math.floor(rest / 128);
    }
    this.#bytes[this.#length++] = rest;
  }

  text(value: string): void {
    const bytes = encoder.encode(value);
    this.number(bytes.length);
    this.bytes(bytes);
  }

  bytes(value: Uint8Array): void {
    this.#reserve(value.length);
    this.#bytes.set(value, this.#length);
    this.#length += value.length;
  }

  /** Begins anew; what was handed out before is written over. */
  clear(): void {
    this.#length = 0;
  }

  /** Everything written so far. */
  done(): Uint8Array {
    return this.#bytes.subarray(0, this.#length);
  }

  #reserve(more: number): void {
    if (this.#length + more <= this.#bytes.length) return;
    const larger = new Uint8Array(2 * (this.#length + more));
    larger.set(this.#bytes.subarray(0, this.#length));
    this.#bytes = larger;
  }
}

/** Reads what {@link ByteWriter} wrote, in the same order. Throws a RangeError where the bytes end too early. */
export class ByteReader {
  readonly #bytes: Uint8Array;
  #at = 0;

  constructor(bytes: Uint8Array) {
    this.#bytes = bytes;
  }

  get isAtEnd(): boolean {
    return this.#at >= this.#bytes.length;
  }

  number(): number {
    let value = 0;
    for (let scale = 1; ; scale *= 128) {
      const byte = this.#bytes[this.#at];
      if (byte === undefined) throw new RangeError('The bytes end within a number');
      this.#at += 1;
      if (byte < 128) return value + byte * scale;
      value += (byte - 128) * scale;
    }
  }

  /** So many numbers below 2³¹. A large index has lists of tens of thousands, which a search waits for. */
  numbers(count: number): number[] {
    const bytes = this.#bytes;
    const numbers: number[] = [];
    let at = this.#at;
    for (let left = count; left > 0; left -= 1) {
      let value = 0;
      let shift = 0;
      for (let byte = 128; byte > 127; shift += 7) {
        const next = bytes[at];
        if (next === undefined) throw new RangeError('The bytes end within a number');
        byte = next;
        at += 1;
        value |= (byte & 127) << shift;
      }
      numbers.push(value);
    }
    this.#at = at;
    return numbers;
  }

  text(): string {
    return decoder.decode(this.bytes(this.number()));
  }

  /** The next bytes themselves, not copied. */
  bytes(length: number): Uint8Array {
    const from = this.#at;
    if (from + length > this.#bytes.length) throw new RangeError('The bytes end too early');
    this.#at += length;
    return this.#bytes.subarray(from, this.#at);
  }

  /** All bytes that are left. */
  rest(): Uint8Array {
    return this.bytes(this.#bytes.length - this.#at);
  }
}

const encoder = new TextEncoder();
const decoder = new TextDecoder();
