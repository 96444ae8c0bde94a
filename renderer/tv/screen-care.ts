/** Keeps a screen that shows the same board for years awake and unharmed. */

const SHIFT_PX = 4;
const SHIFT_EVERY_MS = 3 * 60_000;
const PLACES = 8;

/**
 * Moves the whole board by a few pixels along a small circle, a step every three minutes, so that no edge is burnt
 * into the panel. Nobody sees it move.
 * @param now ms since 1970 UTC
 */
export function pixelShift(now: number): { readonly x: number; readonly y: number } {
  const angle = (Math.floor(now / SHIFT_EVERY_MS) % PLACES) * ((2 * Math.PI) / PLACES);
  return { x: Math.round(Math.cos(angle) * SHIFT_PX), y: Math.round(Math.sin(angle) * SHIFT_PX) };
}

/**
 * Asks the browser not to let the screen sleep, and again whenever the page is seen anew. Browsers offer it on
 * localhost and https only; elsewhere the screen's own setting has to do.
 * @returns a function that ends it
 */
export function keepAwake(): () => void {
  const ask = (): void => {
    if (document.visibilityState !== 'visible' || !('wakeLock' in navigator)) return;
    navigator.wakeLock.request('screen').catch(() => undefined);
  };
  ask();
  document.addEventListener('visibilitychange', ask);
  return () => document.removeEventListener('visibilitychange', ask);
}
