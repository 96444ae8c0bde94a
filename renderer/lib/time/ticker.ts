import { createSubscriber } from 'svelte/reactivity';

const TICK_MS = 250;

/**
 * Makes whatever calls it redraw as time passes. One interval serves all timers of a page, and it runs only while one
 * is on screen. Four times a second, so that a second never seems to take two.
 */
export const everyTick: () => void = createSubscriber((update) => {
  const handle = setInterval(update, TICK_MS);
  return () => clearInterval(handle);
});
