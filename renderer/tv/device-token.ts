import type { UltBridge } from '../../shared/protocol/ipc.ts';
import type { TokenStore } from '../lib/live/token-store.ts';

/** The token of this TV: Electron's own where it runs there, else the one paired by a code. */
export type DeviceToken = TokenStore;

/** @param bridge `window.ult`, in Electron's windows only */
export function deviceToken(
  stored: TokenStore,
  bridge: Pick<UltBridge, 'deviceToken'> | undefined,
): DeviceToken {
  // A token the hub refused is not tried again until the page loads anew.
  let given = bridge?.deviceToken ?? null;
  return {
    get: () => given ?? stored.get(),
    set: (token) => stored.set(token),
    clear: () => {
      if (given === null) stored.clear();
      given = null;
    },
  };
}
