/** Bytes a QR code of version 1, 2, 3 ... holds at error correction M (ISO/IEC 18004, table 7). */
const CAPACITY = [14, 26, 42, 62, 84, 106, 122, 152, 180, 213];

/** Blank modules the standard wants on either side. */
const QUIET_ZONE = 4;

/**
 * How many dots wide to print each module so that a code of `byteCount` bytes fits the paper with its quiet zone:
 * at most 6 on 58 mm, 8 on 80 mm. Undefined when there is nothing to encode or too much for one slip.
 *
 * @param paperDots printable width in dots
 */
export function qrModuleSize(byteCount: number, paperDots: number): number | undefined {
  if (byteCount === 0) return undefined;
  const index = CAPACITY.findIndex((capacity) => byteCount <= capacity);
  if (index === -1) return undefined;
  const modules = 17 + 4 * (index + 1) + 2 * QUIET_ZONE;
  const largest = paperDots >= 576 ? 8 : 6;
  return Math.min(largest, Math.floor(paperDots / modules));
}
