import { MediaQuery } from 'svelte/reactivity';

/** Whether the glass lies on its long side. */
export const landscape = new MediaQuery('orientation: landscape');
