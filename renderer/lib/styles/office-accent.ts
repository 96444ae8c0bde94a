import { contrast, darken, lighten, parseHex, toHex, type Rgb } from './contrast.ts';

/** WCAG 2.2 AA for text, and a little more so that rounding never falls below it. */
const TEXT = 4.6;
/** On its own tint an accent is often small print, so it gets more. */
const SOFT_TEXT = 6;
/** The darkest ground an accent's own text stands on: `--sunken`. */
const GROUND: Rgb = [242, 237, 227];
const HOVER_SHARE = 0.22;
const SOFT_SHARE = 0.88;
const STEP = 0.02;

export interface OfficeAccent {
  readonly accent: string;
  readonly hover: string;
  readonly onAccent: string;
  /** A tint for marks and chosen cards, and the text on it. */
  readonly soft: string;
  readonly onSoft: string;
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
  const accent = darkenUntil(colour, (candidate) => contrast(candidate, GROUND) >= TEXT);
  const soft = lighten(accent, SOFT_SHARE);
  const onSoft = darkenUntil(accent, (candidate) => contrast(candidate, soft) >= SOFT_TEXT);
  return {
    accent: toHex(accent),
    hover: toHex(darken(accent, HOVER_SHARE)),
    onAccent: '#ffffff',
    soft: toHex(soft),
    onSoft: toHex(onSoft),
  };
}

/** The first step towards black that will do; black itself always does. */
function darkenUntil(colour: Rgb, enough: (candidate: Rgb) => boolean): Rgb {
  for (let share = 0; share < 1; share += STEP) {
    const candidate = darken(colour, share);
    if (enough(candidate)) return candidate;
  }
  return [0, 0, 0];
}

/** Gives a page its office's colour. In the high-contrast theme the colours of that theme stay. */
export function applyOfficeAccent(root: HTMLElement, wish: string): void {
  const found = officeAccent(wish);
  if (found === undefined) return;
  root.style.setProperty('--office-accent', found.accent);
  root.style.setProperty('--office-accent-hover', found.hover);
  root.style.setProperty('--office-on-accent', found.onAccent);
  root.style.setProperty('--office-accent-soft', found.soft);
  root.style.setProperty('--office-on-accent-soft', found.onSoft);
}
