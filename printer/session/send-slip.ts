import type { PrinterConnection } from '../port.ts';
import { madeUncertain, stopIfAsked } from './uncertainty.ts';

/**
 * Bytes sent at a time. A slow printer takes a piece within the time-out again and again; one that does not has
 * stopped, however long the slip is. Eight packets of full-speed USB, one of high-speed.
 */
const PIECE = 512;

/**
 * Resolves when the printer took every byte.
 *
 * @param timeout ms for each piece
 * @throws PrinterFault, `uncertain` as soon as the printer may have taken any of the slip
 */
export async function sendSlip(
  connection: PrinterConnection,
  bytes: Uint8Array,
  timeout: number,
  signal?: AbortSignal,
): Promise<void> {
  for (let at = 0; at < bytes.length; at += PIECE) {
    stopIfAsked(signal, at > 0);
    try {
      await connection.send(bytes.subarray(at, at + PIECE), timeout);
    } catch (thrown) {
      throw at === 0 ? thrown : madeUncertain(thrown);
    }
  }
}
