/** Where a page keeps its token. A device keeps its pairing for years; an officer's session lives as long as the tab. */
export interface TokenStore {
  get(): string | null;
  set(token: string): void;
  clear(): void;
}

export function tokenStore(key: string, storage: Storage): TokenStore {
  return {
    get: () => storage.getItem(key),
    set: (token) => storage.setItem(key, token),
    clear: () => storage.removeItem(key),
  };
}

/** An officer's session, which the desk and the pages of administration share as long as they are in one tab. */
export function officerTokens(): TokenStore {
  return tokenStore('ult-desk', sessionStorage);
}
