/** A colour as three channels of 0 to 255. */
export type Rgb = readonly [red: number, green: number, blue: number];

/** @returns undefined for anything but `#rgb` and `#rrggbb` */
export function parseHex(text: string): Rgb | undefined {
  const short = /^#([\da-f])([\da-f])([\da-f])$/iu.exec(text.trim());
  const long = /^#([\da-f]{2})([\da-f]{2})([\da-f]{2})$/iu.exec(text.trim());
  const digits = short?.slice(1).map((digit) => digit + digit) ?? long?.slice(1);
  if (digits === undefined) return undefined;
  const [red = 0, green = 0, blue = 0] = digits.map((pair) => Number.parseInt(pair, 16));
  return [red, green, blue];
}

export function toHex(colour: Rgb): string {
  return `#${colour.map((channel) => Math.round(channel).toString(16).padStart(2, '0')).join('')}`;
}

/** Relative luminance, 0 to 1 (WCAG 2.2). */
export function luminance(colour: Rgb): number {
  const [red = 0, green = 0, blue = 0] = colour.map((channel) => {
    const share = channel / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

/** Contrast ratio, 1 to 21 (WCAG 2.2); text needs 4.5, large text and edges 3. */
export function contrast(one: Rgb, other: Rgb): number {
  const [dark, light] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return ((light ?? 0) + 0.05) / ((dark ?? 0) + 0.05);
}

/** The colour on its way to black, `share` 0 to 1; whole channels, so that what was measured is what is shown. */
export function darken(colour: Rgb, share: number): Rgb {
  return towards(colour, 0, share);
}

/** The colour on its way to white, `share` 0 to 1. */
export function lighten(colour: Rgb, share: number): Rgb {
  return towards(colour, 255, share);
}

function towards([red, green, blue]: Rgb, end: number, share: number): Rgb {
  const mix = (channel: number): number => Math.round(channel + (end - channel) * share);
  return [mix(red), mix(green), mix(blue)];
}
