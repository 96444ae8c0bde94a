import type { PrinterProfile } from '../profile.ts';
import { BAND_HEADER_BYTES, MOST_BAND_BYTES } from './raster.ts';

/**
 * Sent before the retry of a slip that was cut off. A printer that kept its power still waits for the rest of the
 * command it was in; blanks (NUL, otherwise ignored) complete it, ESC @ clears what it did, and the half slip is cut
 * off or fed clear, so that it does not hang on the new one.
 */
export function resyncBytes(profile: PrinterProfile): Uint8Array {
  const blanks = Array<number>(LONGEST_COMMAND).fill(0);
  const feed = [0x1b, 0x64, profile.feedLines];
  return Uint8Array.from([...blanks, 0x1b, 0x40, ...feed, ...(profile.cutter ? [0x1d, 0x56, 1] : [])]);
}

/** In bytes: a band of a drawing. A stored QR code is shorter. */
const LONGEST_COMMAND = BAND_HEADER_BYTES + MOST_BAND_BYTES;
