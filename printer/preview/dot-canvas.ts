/** Shades of grey of a dot left blank and of one burnt, as a picture has them. */
const WHITE = 255;
const BLACK = 0;

/** Paper as dots, endless downwards; `x` from the left edge of the paper, both counted from 0. */
export class DotCanvas {
  readonly width: number;
  #dots: Uint8Array;
  #height = 0;

  constructor(width: number) {
    this.width = width;
    this.#dots = blank(width * 1024);
  }

  /** Rows used so far. */
  get height(): number {
    return this.#height;
  }

  extendTo(height: number): void {
    this.#height = Math.max(this.#height, height);
    if (this.#height * this.width <= this.#dots.length) return;
    const larger = blank(this.width * this.#height * 2);
    larger.set(this.#dots);
    this.#dots = larger;
  }

  /** Blackens a rectangle; what lies outside the paper is lost, as on paper. */
  fill(left: number, top: number, width: number, height: number): void {
    this.extendTo(top + height);
    const from = Math.max(0, left);
    const to = Math.min(this.width, left + width);
    for (let y = top; y < top + height && from < to; y += 1) {
      this.#dots.fill(BLACK, y * this.width + from, y * this.width + to);
    }
  }

  /** The rows used so far, a byte of grey a dot. */
  pixels(): Buffer {
    return Buffer.from(this.#dots.subarray(0, this.width * this.#height));
  }
}

function blank(length: number): Uint8Array {
  return new Uint8Array(length).fill(WHITE);
}
