/** What was sealed as JSON, opened again. */
import type { Vault } from './vault.ts';

/** @returns what was sealed; null where nothing is kept (any more), or it was not sealed with this key */
export function unsealJson(vault: Pick<Vault, 'unseal'>, cipher: string | null): unknown {
  const plain = cipher === null ? undefined : vault.unseal(cipher);
  return plain === undefined ? null : JSON.parse(plain);
}
