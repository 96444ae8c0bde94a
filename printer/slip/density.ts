import type { PrinterProfile } from '../profile.ts';

type Density = NonNullable<PrinterProfile['density']>;

/**
 * m of GS ( K function 49, which goes in steps of 5 % from 250 (-30 %) over 0 to 8 (Epson, ESC/POS Command Reference
 * for TM printers): 10 % a step here. A model that knows fewer ignores what is beyond.
 */
const EPSON: Readonly<Record<Density, number>> = { [-2]: 252, [-1]: 254, 0: 0, 1: 2, 2: 4 };

/** What sets the darkness the office asked for; undefined where it asked for none or the printer cannot be told. */
export function densityCommand({
  density,
  densityCommand: kind,
}: Pick<PrinterProfile, 'density' | 'densityCommand'>): Buffer | undefined {
  if (density === null || kind === null) return undefined;
  return Buffer.from([0x1d, 0x28, 0x4b, 2, 0, 49, EPSON[density]]);
}
