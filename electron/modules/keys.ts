import type { Input } from 'electron';

export type KeyPress = Pick<Input, 'key' | 'control' | 'alt' | 'meta'>;

/** What a visitor with a real keyboard may do in a field. Everything else with a modifier belongs to the browser. */
const EDITING = new Set(['a', 'c', 'v', 'x', 'z']);
const FUNCTION_KEY = /^F\d{1,2}$/;
const BROWSER_KEY = /^(Browser|Launch|ContextMenu|Zoom|Print)/;

/**
 * Whether a key would do something to the window rather than to the page: reload, zoom, developer tools, closing,
 * going back. AltGr arrives as control with alt and a character, and writes; so it passes.
 */
export function isWindowKey({ key, control, alt, meta }: KeyPress): boolean {
  if (FUNCTION_KEY.test(key) || BROWSER_KEY.test(key) || meta) return true;
  if (control && alt) return key.length > 1;
  if (control) return !EDITING.has(key.toLowerCase());
  return alt;
}
