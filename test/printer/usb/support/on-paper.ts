import type { EmulatedPrinter } from '../../../support/usb-printer/emulated-printer.ts';
import { printedLines } from '../../support/printed-lines.ts';
import { aTicket } from './ticket-bytes.ts';

/** One piece of paper as a visitor finds it. */
export type Piece =
  /** A whole ticket and nothing else. `again`: headed CETAK ULANG. */
  | { readonly ticket: string; readonly again: boolean }
  /** Less than that: `scrap` is the number that can be read on it, empty where there is none. */
  | { readonly scrap: string; readonly again: boolean };

/** Reads what came out of a printer since the last time it was looked at. */
export async function piecesFrom(printer: EmulatedPrinter): Promise<Piece[]> {
  const { slips } = await printer.look();
  return Promise.all(slips.map(readPiece));
}

export async function readPiece(bytes: Uint8Array): Promise<Piece> {
  const text = printedLines(bytes)
    .map((line) => line.text)
    .join('\n');
  const again = text.includes('CETAK ULANG');
  const number = /^[A-Z]-\d{3}$/m.exec(text)?.[0] ?? '';
  const whole = number !== '' && Buffer.compare(bytes, await aTicket(number, again)) === 0;
  return whole ? { ticket: number, again } : { scrap: number, again };
}

/** The numbers of which whole tickets came out, those headed CETAK ULANG with a star: `A-001`, `A-002*`. */
export function tickets(pieces: readonly Piece[]): string[] {
  return pieces.flatMap((piece) => ('ticket' in piece ? [`${piece.ticket}${piece.again ? '*' : ''}`] : []));
}
