import { contrast, darken, parseHex, toHex, type Rgb } from './contrast.ts';

/** WCAG 2.2 AA for text, and a little more so that rounding never falls below it. */
const TEXT = 4.6;
/** The darkest ground an accent's own text stands on: `--sunken`. */
const GROUND: Rgb = [242, 237, 227];
const HOVER_SHARE = 0.22;
const STEP = 0.02;

export interface OfficeAccent {
  readonly accent: string;
  readonly hover: string;
  readonly onAccent: string;
}

/**
 * Makes an office's colour legible: darkened, hue kept, until it can be read as text on every ground and carries white.
 *
 * @param wish `#rrggbb` of the office profile
 * @returns undefined when it is no such colour; the product's own accent stays
 */
export function officeAccent(wish: string): OfficeAccent | undefined {
  const colour = parseHex(wish);
  if (colour === undefined) return undefined;
  for (let share = 0; share < 1; share += STEP) {
    const candidate = parseHex(toHex(darken(colour, share)));
    if (candidate === undefined || contrast(candidate, GROUND) < TEXT) continue;
    return { accent: toHex(candidate), hover: toHex(darken(candidate, HOVER_SHARE)), onAccent: '#ffffff' };
  }
  return { accent: '#000000', hover: '#000000', onAccent: '#ffffff' };
}

/** Gives a page its office's colour. In the high-contrast theme the colours of that theme stay. */
export function applyOfficeAccent(root: HTMLElement, wish: string): void {
  const found = officeAccent(wish);
  if (found === undefined) return;
  root.style.setProperty('--office-accent', found.accent);
  root.style.setProperty('--office-accent-hover', found.hover);
  root.style.setProperty('--office-on-accent', found.onAccent);
}
