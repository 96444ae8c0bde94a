/**
 * Keeps ID numbers and scanned documents unreadable at rest (AES-256-GCM) and findable (keyed hash), domain 3.4: a plain
 * hash of a NIK could be counted through. The key lies beside the data in a file of its own, never in the database.
 */
import {
  createCipheriv,
  createDecipheriv,
  createHmac,
  createSecretKey,
  hkdfSync,
  randomBytes,
  type KeyObject,
} from 'node:crypto';
import { chmodSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';

export interface Vault {
  /** @returns base64 of nonce, ciphertext and tag */
  seal(plain: string): string;
  /** @returns the text, or undefined where it was not sealed with this key or was changed */
  unseal(sealed: string): string | undefined;
  /** The same of bytes, as they lie in a file. */
  sealBytes(plain: Uint8Array): Buffer;
  unsealBytes(sealed: Uint8Array): Buffer | undefined;
  /** The same text gives the same hash on this installation only. */
  hash(text: string): string;
  /** The same of bytes, in hexadecimal: a name for a file on every system. */
  hashBytes(bytes: Uint8Array): string;
}

const NONCE = 12;
const TAG = 16;

/** @param master 32 bytes from a cryptographic source */
export function createVault(master: Uint8Array): Vault {
  // key objects are made ready once; from bytes Node would do it at every registration
  const key = (purpose: string): KeyObject =>
    createSecretKey(Buffer.from(hkdfSync('sha256', master, Buffer.alloc(0), `ult ${purpose} v1`, 32)));
  const sealing = key('seal');
  const hashing = key('hash');
  const sealBytes = (plain: Uint8Array): Buffer => {
    const nonce = randomBytes(NONCE);
    const cipher = createCipheriv('aes-256-gcm', sealing, nonce);
    const body = Buffer.concat([cipher.update(plain), cipher.final()]);
    return Buffer.concat([nonce, body, cipher.getAuthTag()]);
  };
  const unsealBytes = (bytes: Uint8Array): Buffer | undefined => {
    if (bytes.length < NONCE + TAG) return undefined;
    const decipher = createDecipheriv('aes-256-gcm', sealing, bytes.subarray(0, NONCE));
    decipher.setAuthTag(bytes.subarray(bytes.length - TAG));
    try {
      const body = bytes.subarray(NONCE, bytes.length - TAG);
      return Buffer.concat([decipher.update(body), decipher.final()]);
    } catch {
      return undefined;
    }
  };
  const keyed = (what: string | Uint8Array): ReturnType<typeof createHmac> =>
    createHmac('sha256', hashing).update(what);
  return {
    seal: (plain) => sealBytes(Buffer.from(plain, 'utf8')).toString('base64url'),
    unseal: (sealed) => unsealBytes(Buffer.from(sealed, 'base64url'))?.toString('utf8'),
    sealBytes,
    unsealBytes,
    hash: (text) => keyed(text).digest('base64url'),
    hashBytes: (bytes) => keyed(bytes).digest('hex'),
  };
}

/**
 * Reads the key file, or makes it (mode 0600) where there is none.
 * @throws where the file is there but is no key: carrying on with another one would lose every ID number
 */
export function openKeyFile(file: string): Uint8Array {
  const kept = readIfThere(file);
  if (kept === undefined) return makeKeyFile(file);
  const key = Buffer.from(kept.trim(), 'base64');
  if (key.length !== 32) throw new Error(`${file} is not a key file. Restore it from your backup.`);
  return key;
}

function readIfThere(file: string): string | undefined {
  try {
    return readFileSync(file, 'utf8');
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return undefined;
    throw error;
  }
}

function makeKeyFile(file: string): Uint8Array {
  const key = randomBytes(32);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, `${key.toString('base64')}\n`, { mode: 0o600, flag: 'wx', flush: true });
  chmodSync(file, 0o600);
  return key;
}
