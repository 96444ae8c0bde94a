import { FONT_WIDTH, type PrinterProfile } from '../profile.ts';

/**
 * Sent before the retry of a ticket that was cut off. A printer that kept its power still waits for the rest of the
 * command it was in; blanks (NUL, otherwise ignored) complete it, ESC @ clears what it did, and the half slip is cut
 * off or fed clear, so that it does not hang on the new one.
 */
export function resyncBytes(profile: PrinterProfile): Uint8Array {
  const blanks = Array<number>(longestCommand(profile)).fill(0);
  const feed = Array<number>(profile.feedLines).fill(0x0a);
  return Uint8Array.from([...blanks, 0x1b, 0x40, ...feed, ...(profile.cutter ? [0x1d, 0x56, 1] : [])]);
}

/** In bytes: a stored QR code of 213 bytes with its header, or a square picture as wide as the paper. */
function longestCommand({ qr, columns }: PrinterProfile): number {
  return qr === 'native' ? 256 : (columns * FONT_WIDTH) ** 2 / 8;
}
