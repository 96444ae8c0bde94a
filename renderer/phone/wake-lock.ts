/** Keeps the screen on while the ticket is shown, where the browser can (it needs https or localhost for it). */

interface Locks {
  request(kind: 'screen'): Promise<unknown>;
}

/** @returns whether the screen stays on; asked again when the page is looked at again, as hiding it ends the lock */
export async function keepAwake(): Promise<boolean> {
  const { wakeLock } = navigator as { wakeLock?: Locks };
  if (wakeLock === undefined) return false;
  try {
    await wakeLock.request('screen');
    return true;
  } catch {
    return false;
  }
}
