import { qrModules } from '../qr-modules.ts';
import { drawRaster, type Raster } from './raster.ts';

/**
 * A QR code as a picture, for printers that cannot draw one.
 *
 * @param moduleSize dots per module
 */
export async function rasterQr(content: Uint8Array, moduleSize: number): Promise<Raster> {
  const modules = await qrModules(content);
  const side = modules.length * moduleSize;
  const rows = modules.map((row) =>
    drawRaster({ width: side, height: 1 }, (x) => row[Math.floor(x / moduleSize)] === true),
  );
  const dots = rows.flatMap((row) => Array<Uint8Array>(moduleSize).fill(row.dots));
  return { width: side, height: side, dots: Buffer.concat(dots) };
}
