import { qrModules } from '../qr-modules.ts';

/**
 * A QR code as a picture (GS v 0), for printers that cannot draw one.
 *
 * @param moduleSize dots per module
 */
export async function rasterQr(content: Uint8Array, moduleSize: number): Promise<Buffer> {
  const modules = await qrModules(content);
  const dots = modules.length * moduleSize;
  const bytesPerRow = Math.ceil(dots / 8);
  const header = Buffer.from([0x1d, 0x76, 0x30, 0, ...uint16(bytesPerRow), ...uint16(dots)]);
  const rows = modules.map((row) => dotRow(row, moduleSize, bytesPerRow));
  return Buffer.concat([header, ...rows.flatMap((row) => Array<Buffer>(moduleSize).fill(row))]);
}

/** One row of dots, a bit a dot, the leftmost in the highest bit. */
function dotRow(modules: readonly boolean[], moduleSize: number, bytesPerRow: number): Buffer {
  const row = Buffer.alloc(bytesPerRow);
  for (let dot = 0; dot < modules.length * moduleSize; dot += 1) {
    if (modules[Math.floor(dot / moduleSize)] === true)
      row[dot >> 3] = (row[dot >> 3] ?? 0) | (0x80 >> (dot & 7));
  }
  return row;
}

function uint16(value: number): [number, number] {
  return [value & 0xff, value >> 8];
}
