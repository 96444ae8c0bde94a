/**
 * The folder of uploaded documents, `<data>/documents/<hh>/<hash>`: scans of identity cards are among them, so each content
 * lies there sealed with the office's key, and is never on the disk in any other form. A file is named after the keyed hash of
 * its content: what comes twice is kept once, and who has the folder without the key cannot tell whether a paper they know
 * is in it, as a plain hash would say. A hash of the sealed bytes would differ each time and find nothing again.
 */
import { mkdir, open, readdir, readFile, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { Vault } from './auth/vault.ts';

export interface DocumentStore {
  /** Keeps it so that it is on the disk whatever happens the next moment. @returns the name it is found by */
  put(content: Uint8Array): Promise<string>;
  /** Undefined where there is none of that name, or it was damaged. */
  get(name: string): Promise<Buffer | undefined>;
  drop(name: string): Promise<void>;
  /** Removes what a broken-off upload or erasure left: files being written, and those nobody holds. @returns how many */
  sweep(held: ReadonlySet<string>): Promise<number>;
  /** One after the other: what is being put and not held yet must not be dropped by somebody else. */
  inTurn<T>(work: () => Promise<T>): Promise<T>;
}

const NAME = /^[0-9a-f]{64}$/;
const BEING_WRITTEN = /^\.new-[0-9a-f]{64}$/;

export function createDocumentStore(folder: string, vault: Vault): DocumentStore {
  let last: Promise<unknown> = Promise.resolve();
  const shelfOf = (name: string): string => join(folder, name.slice(0, 2));
  const placeOf = (name: string): string => join(shelfOf(name), name);

  async function get(name: string): Promise<Buffer | undefined> {
    if (!NAME.test(name)) return undefined;
    const sealed = await readFile(placeOf(name)).catch(() => undefined);
    return sealed && vault.unsealBytes(sealed);
  }

  async function put(content: Uint8Array): Promise<string> {
    const name = vault.hashBytes(content);
    if ((await get(name)) !== undefined) return name;
    const shelf = shelfOf(name);
    await mkdir(shelf, { recursive: true, mode: 0o700 });
    const growing = join(shelf, `.new-${name}`);
    try {
      await write(growing, vault.sealBytes(content));
      await rename(growing, placeOf(name));
    } catch (error) {
      await rm(growing, { force: true });
      throw error;
    }
    await syncFolder(shelf);
    return name;
  }

  async function sweep(held: ReadonlySet<string>): Promise<number> {
    await mkdir(folder, { recursive: true, mode: 0o700 });
    let removed = 0;
    for (const shelf of await readdir(folder, { withFileTypes: true })) {
      if (!shelf.isDirectory() || !/^[0-9a-f]{2}$/.test(shelf.name)) continue;
      for (const name of await readdir(join(folder, shelf.name))) {
        if (!BEING_WRITTEN.test(name) && (!NAME.test(name) || held.has(name))) continue;
        await rm(join(folder, shelf.name, name), { force: true });
        removed += 1;
      }
    }
    return removed;
  }

  return {
    get,
    put,
    drop: async (name) => {
      if (NAME.test(name)) await rm(placeOf(name), { force: true });
    },
    sweep,
    inTurn(work) {
      const turn = last.then(work, work);
      last = turn.catch(() => undefined);
      return turn;
    },
  };
}

async function write(path: string, bytes: Uint8Array): Promise<void> {
  // what an upload that was cut off left there is written over
  const file = await open(path, 'w', 0o600);
  try {
    await file.writeFile(bytes);
    await file.sync();
  } finally {
    await file.close();
  }
}

/** So that the name is on the disk too; Windows has no way to ask for it and keeps it by itself. */
async function syncFolder(path: string): Promise<void> {
  const folder = await open(path, 'r').catch(() => undefined);
  try {
    await folder?.sync();
  } catch {
    // not every file system can
  } finally {
    await folder?.close();
  }
}
