/** Black and white dots: a bit a dot, 1 is black, the leftmost in the highest bit; rows start on a byte. */
export interface Raster {
  /** In dots. */
  readonly width: number;
  readonly height: number;
  readonly dots: Uint8Array;
}

/** Draws a raster from what is black where. */
export function drawRaster(
  size: { readonly width: number; readonly height: number },
  isBlack: (x: number, y: number) => boolean,
): Raster {
  const { width, height } = size;
  const bytesPerRow = Math.ceil(width / 8);
  const dots = new Uint8Array(bytesPerRow * height);
  for (let y = 0; y < height; y += 1) {
    for (let x = 0; x < width; x += 1) {
      if (!isBlack(x, y)) continue;
      const at = y * bytesPerRow + (x >> 3);
      dots[at] = (dots[at] ?? 0) | (0x80 >> (x & 7));
    }
  }
  return { width, height, dots };
}

/** Most rows one command may hold: older printers take no more. */
const MOST_ROWS = 256;
/** Most bytes of dots in one command: as much as the smallest receive buffers hold. */
export const MOST_BAND_BYTES = 4096;
/** Bytes of a band's command before its dots. */
export const BAND_HEADER_BYTES = 8;

/** The commands that print it, GS v 0 m xL xH yL yH dots: one below the other, each small enough for any printer. */
export function rasterBands({ width, height, dots }: Raster): Buffer {
  const bytesPerRow = Math.ceil(width / 8);
  const most = Math.max(1, Math.min(MOST_ROWS, Math.floor(MOST_BAND_BYTES / bytesPerRow)));
  const bands: Uint8Array[] = [];
  for (let top = 0; top < height; top += most) {
    const rows = Math.min(most, height - top);
    bands.push(Buffer.from([0x1d, 0x76, 0x30, 0, ...uint16(bytesPerRow), ...uint16(rows)]));
    bands.push(dots.subarray(top * bytesPerRow, (top + rows) * bytesPerRow));
  }
  return Buffer.concat(bands);
}

function uint16(value: number): [number, number] {
  return [value & 0xff, value >> 8];
}
