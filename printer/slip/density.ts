import type { PrinterProfile } from '../profile.ts';

type Density = NonNullable<PrinterProfile['density']>;

/**
 * m of GS ( K function 49, which goes in steps of 5 % from 250 (-30 %) over 0 to 8 (Epson, ESC/POS Command Reference
 * for TM printers): 10 % a step here. A model that knows fewer ignores what is beyond.
 */
const EPSON: Readonly<Record<Density, number>> = { [-2]: 252, [-1]: 254, 0: 0, 1: 2, 2: 4 };

/** Low five bits of DC2 #: 50 % and 5 % for each; the high three wait between the dots of a row, 2 is usual. */
const SMALL: Readonly<Record<Density, number>> = { [-2]: 6, [-1]: 8, 0: 10, 1: 12, 2: 14 };

/** What sets the darkness the office asked for; undefined where it asked for none or the printer cannot be told. */
export function densityCommand({
  density,
  densityCommand: kind,
}: Pick<PrinterProfile, 'density' | 'densityCommand'>): Buffer | undefined {
  if (density === null) return undefined;
  switch (kind) {
    case 'gs-k':
      return Buffer.from([0x1d, 0x28, 0x4b, 2, 0, 49, EPSON[density]]);
    case 'dc2':
      return Buffer.from([0x12, 0x23, (2 << 5) | SMALL[density]]);
    case null:
      return undefined;
    default:
      return kind satisfies never;
  }
}
