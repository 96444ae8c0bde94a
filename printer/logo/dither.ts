import type { GreyPicture } from './grey-picture.ts';
import type { LogoDots } from './logo.ts';

/**
 * Greys as black and white dots: each dot takes the nearer of the two, and what it got wrong is passed on to its
 * neighbours not yet done, in sixteenths (Floyd and Steinberg, 1976).
 */
export function dithered({ width, height, grey }: GreyPicture): LogoDots {
  const bytesPerRow = Math.ceil(width / 8);
  const dots = Buffer.alloc(bytesPerRow * height);
  const wanted = Float32Array.from(grey);
  const pass = (x: number, y: number, error: number): void => {
    if (x < 0 || x >= width || y >= height) return;
    wanted[y * width + x] = (wanted[y * width + x] ?? 0) + error;
  };
  for (let y = 0; y < height; y += 1) {
    for (let x = 0; x < width; x += 1) {
      const value = wanted[y * width + x] ?? 255;
      const black = value < 128;
      if (black)
        dots[y * bytesPerRow + (x >> 3)] = (dots[y * bytesPerRow + (x >> 3)] ?? 0) | (0x80 >> (x & 7));
      const error = value - (black ? 0 : 255);
      pass(x + 1, y, (error * 7) / 16);
      pass(x - 1, y + 1, (error * 3) / 16);
      pass(x, y + 1, (error * 5) / 16);
      pass(x + 1, y + 1, error / 16);
    }
  }
  return { width, height, dots: dots.toString('base64') };
}
