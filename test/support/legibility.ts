/** How large letters on a TV are for who sits in the last row. */

/** The TV's `rem` in pixels, and the longer side of the screen it is meant for. */
const REM_PX = 32;
const LONG_SIDE_PX = 1_920;
/** A capital's height in the product's typeface, of the font size. */
const CAPITAL = 0.668;
const INCH_MM = 25.4;
/** The longer side of a 16:9 screen, of its diagonal. */
const LONG_SIDE = 16 / Math.hypot(16, 9);

/** The height of a capital, millimetres. @param inches the screen's diagonal */
export function capitalMm(rem: number, inches: number): number {
  return (rem * REM_PX * CAPITAL * inches * INCH_MM * LONG_SIDE) / LONG_SIDE_PX;
}

/** The angle under which something is seen, minutes of arc: 16 are the least for text that matters (ISO 9241-303). */
export function minutesOfArc(heightMm: number, distanceMm: number): number {
  return (Math.atan2(heightMm, distanceMm) * 180 * 60) / Math.PI;
}
