/**
 * The folder of pictures and videos for the TV, `<data>/media`. Files are only ever found by reading the folder, so
 * that no name from outside becomes a path; links, folders and hidden files are not in it.
 */
import { constants } from 'node:fs';
import { mkdir, open, readdir, type FileHandle } from 'node:fs/promises';
import { join } from 'node:path';
import type { MediaFault } from '../../shared/protocol/tv.ts';
import type { Logger } from '../logger.ts';
import { recogniseMedia, type MediaKind } from './media-kind.ts';

export interface MediaFile extends MediaKind {
  readonly name: string;
  readonly size: number;
  /** Changes whenever the file does. */
  readonly version: string;
}

export interface MediaList {
  /** In order of their names, so that an office decides the order by naming them. */
  readonly files: readonly MediaFile[];
  readonly skipped: readonly { readonly name: string; readonly why: MediaFault }[];
}

export interface MediaLibrary {
  readonly folder: string;
  list(): Promise<MediaList>;
  /** Opens a file that is shown, to be closed by the caller; undefined for any other name. */
  open(name: string): Promise<{ readonly file: MediaFile; readonly handle: FileHandle } | undefined>;
  /** A TV could not play that version of a file; it is left out until it is replaced or the hub starts again. */
  failed(name: string, version: string): void;
}

const MB = 1024 * 1024;
/** A picture larger than this is more than any screen shows, and slow to draw; a video this long is a film. */
const MOST_BYTES = { image: 25 * MB, video: 2_048 * MB } as const;
const MOST_FILES = 200;
/** Never through a link, wherever it leads. */
const READ = constants.O_RDONLY | constants.O_NOFOLLOW;

type Looked =
  | { readonly version: string; readonly file: MediaFile }
  | { readonly version: string; readonly why: MediaFault };

export function createMediaLibrary(folder: string, logger: Logger): MediaLibrary {
  /** What each file is, by name; looked at again when it changed. */
  let known: ReadonlyMap<string, Looked> = new Map();
  const unplayable = new Map<string, string>();

  async function list(): Promise<MediaList> {
    const looked = new Map<string, Looked>();
    for (const name of await namesIn(folder)) {
      const found = await look(name);
      if (found) looked.set(name, found);
    }
    known = looked;
    const files = [...looked.values()].flatMap((one) => ('file' in one ? [one.file] : []));
    const faults = [...looked].flatMap(([name, one]) => ('why' in one ? [{ name, why: one.why }] : []));
    const tooMany = files.slice(MOST_FILES).map(({ name }) => ({ name, why: 'too-many' as const }));
    return { files: files.slice(0, MOST_FILES), skipped: [...faults, ...tooMany] };
  }

  async function look(name: string): Promise<Looked | undefined> {
    const handle = await openFile(name);
    if (!handle) return undefined;
    try {
      const stat = await handle.stat();
      if (!stat.isFile()) return undefined;
      const version = `${stat.mtimeMs.toString(36)}-${stat.size.toString(36)}`;
      const before = known.get(name);
      if (before?.version === version && !(unplayable.get(name) === version && 'file' in before))
        return before;
      return remember(name, version, await judge(name, handle, { size: stat.size, version }));
    } finally {
      await handle.close();
    }
  }

  async function judge(
    name: string,
    handle: FileHandle,
    { size, version }: { readonly size: number; readonly version: string },
  ): Promise<MediaFile | MediaFault> {
    if (unplayable.get(name) === version) return 'unplayable';
    const recognised = await recogniseMedia(handle, size);
    if (typeof recognised === 'string') return recognised;
    if (size > MOST_BYTES[recognised.kind]) return 'too-large';
    return { name, size, version, ...recognised };
  }

  function remember(name: string, version: string, judged: MediaFile | MediaFault): Looked {
    if (typeof judged !== 'string') return { version, file: judged };
    logger.warn('media-skipped', { file: name, code: judged });
    return { version, why: judged };
  }

  function openFile(name: string): Promise<FileHandle | undefined> {
    return open(join(folder, name), READ).catch(() => undefined);
  }

  return {
    folder,
    list,
    async open(name) {
      // only a name that was read from the folder is ever looked at
      if (!known.has(name)) await list();
      const looked = known.has(name) ? await look(name) : undefined;
      if (!looked || !('file' in looked)) return undefined;
      const handle = await openFile(name);
      return handle && { file: looked.file, handle };
    },
    failed(name, version) {
      const current = known.get(name);
      if (current?.version === version) unplayable.set(name, version);
    },
  };
}

/** The folder's plain files that are not hidden; it is made where there is none, so that it can be found. */
async function namesIn(folder: string): Promise<string[]> {
  await mkdir(folder, { recursive: true });
  const entries = await readdir(folder, { withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile() && !entry.name.startsWith('.') && !isLeftover(entry.name))
    .map(({ name }) => name)
    .sort((a, b) => a.localeCompare(b, 'id', { numeric: true }));
}

/** What Windows puts into folders of pictures by itself. */
function isLeftover(name: string): boolean {
  return /^(?:thumbs\.db|desktop\.ini)$/i.test(name);
}
