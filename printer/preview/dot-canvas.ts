/** Shades of grey of a dot left blank and of one burnt, as a picture has them. */
const WHITE = 255;
export const BLACK = 0;

/** A metre of paper at 8 dots a mm: no slip is as long, and whatever is sent, a picture takes no more memory than this. */
export const MOST_ROWS = 8000;

/** Paper as dots, downwards as far as it is used; `x` from the left edge of the paper, both counted from 0. */
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

  get isFull(): boolean {
    return this.#height >= MOST_ROWS;
  }

  extendTo(height: number): void {
    this.#height = Math.min(MOST_ROWS, Math.max(this.#height, height));
    if (this.#height * this.width <= this.#dots.length) return;
    const larger = blank(this.width * Math.min(MOST_ROWS, this.#height * 2));
    larger.set(this.#dots);
    this.#dots = larger;
  }

  /** Burns a rectangle in a shade of grey; what lies outside the paper is lost, as on paper. */
  fill(area: { left: number; top: number; width: number; height: number }, shade: number): void {
    this.extendTo(area.top + area.height);
    const from = Math.max(0, area.left);
    const to = Math.min(this.width, area.left + area.width);
    const bottom = Math.min(this.#height, area.top + area.height);
    for (let y = area.top; y < bottom && from < to; y += 1) {
      this.#dots.fill(shade, y * this.width + from, y * this.width + to);
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
