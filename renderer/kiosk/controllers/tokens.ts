import type { UltBridge } from '../../../shared/protocol/ipc.ts';
import type { TokenStore } from '../../lib/live/token-store.ts';

/** The token the Electron shell gives its own window; the page neither stores nor drops it. */
export function bridgeTokens(bridge: Pick<UltBridge, 'deviceToken'>): TokenStore {
  return { get: () => bridge.deviceToken, set: () => undefined, clear: () => undefined };
}
