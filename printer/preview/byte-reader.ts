/** Walks over bytes; past their end everything reads as 0, as a cut-off command does in a printer that was reset. */
export class ByteReader {
  readonly #bytes: Uint8Array;
  #at = 0;

  constructor(bytes: Uint8Array) {
    this.#bytes = bytes;
  }

  get atEnd(): boolean {
    return this.#at >= this.#bytes.length;
  }

  byte(): number {
    const value = this.#bytes[this.#at] ?? 0;
    this.#at += 1;
    return value;
  }

  /** Two bytes, the low one first. */
  uint16(): number {
    return this.byte() | (this.byte() << 8);
  }

  bytes(length: number): Uint8Array {
    const part = this.#bytes.subarray(this.#at, this.#at + length);
    this.#at += length;
    return part;
  }

  /** The bytes from here that satisfy `test`. */
  while(test: (byte: number) => boolean): Uint8Array {
    const start = this.#at;
    while (!this.atEnd && test(this.#bytes[this.#at] ?? 0)) this.#at += 1;
    return this.#bytes.subarray(start, this.#at);
  }
}
