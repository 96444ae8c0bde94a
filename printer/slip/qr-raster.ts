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
  return drawRaster(
    { width: side, height: side },
    (x, y) => modules[Math.floor(y / moduleSize)]?.[Math.floor(x / moduleSize)] === true,
  );
}
