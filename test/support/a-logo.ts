/** An office's logo, as a PNG in base64: a black ring and a square on white. */
import { PNG } from 'pngjs';

export function aLogo(size = 240): string {
  const png = new PNG({ width: size, height: size });
  png.data.fill(255);
  const middle = size / 2;
  for (let row = 0; row < size; row += 1) {
    for (let column = 0; column < size; column += 1) {
      const [down, across] = [row - middle, column - middle];
      const far = Math.hypot(down, across) / middle;
      const square = Math.max(Math.abs(down), Math.abs(across)) < size / 6;
      const at = (row * size + column) * 4;
      if (square || (far > 0.75 && far < 0.95)) png.data.fill(0, at, at + 3);
    }
  }
  return PNG.sync.write(png).toString('base64');
}
