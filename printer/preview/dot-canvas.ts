/** Paper as dots, endless downwards; `x` from the left edge of the paper, both counted from 0. */
export class DotCanvas {
  readonly width: number;
  #dots: Uint8Array;
  #height = 0;

  constructor(width: number) {
    this.width = width;
    this.#dots = new Uint8Array(width * 1024);
  }

  /** Rows used so far. */
  get height(): number {
    return this.#height;
  }

  extendTo(height: number): void {
    this.#height = Math.max(this.#height, height);
    if (this.#height * this.width <= this.#dots.length) return;
    const larger = new Uint8Array(this.width * this.#height * 2);
    larger.set(this.#dots);
    this.#dots = larger;
  }

  /** Blackens a rectangle; what lies outside the paper is lost, as on paper. */
  fill(left: number, top: number, width: number, height: number): void {
    this.extendTo(top + height);
    const from = Math.max(0, left);
    const to = Math.min(this.width, left + width);
    for (let y = top; y < top + height && from < to; y += 1) {
      this.#dots.fill(1, y * this.width + from, y * this.width + to);
    }
  }

  isBlack(x: number, y: number): boolean {
    return this.#dots[y * this.width + x] === 1;
  }
}
