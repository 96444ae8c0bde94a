/** Pictures and videos for the TV at /media/<name>: only what the library shows, in parts where a player asks so. */
import { Readable } from 'node:stream';
import type { Context as HttpContext } from 'hono';
import type { FileHandle } from 'node:fs/promises';
import type { MediaFile, MediaLibrary } from './media-library.ts';
import { parseRange, type ByteRange } from './media-range.ts';

export const MEDIA_PATH = '/media/';

/** Where a page finds that file, in that version. */
export function mediaUrl({ name, version }: Pick<MediaFile, 'name' | 'version'>): string {
  return `${MEDIA_PATH}${encodeURIComponent(name)}?v=${version}`;
}

/** The file an address of `mediaUrl` stands for; undefined for anything else. */
export function parseMediaUrl(url: string): { readonly name: string; readonly version: string } | undefined {
  const parsed = URL.parse(url, 'http://hub');
  const version = parsed?.searchParams.get('v');
  if (!parsed?.pathname.startsWith(MEDIA_PATH) || !version) return undefined;
  const name = nameIn(parsed.pathname);
  return name === undefined ? undefined : { name, version };
}

export async function serveMedia(c: HttpContext, library: MediaLibrary): Promise<Response> {
  const name = nameIn(new URL(c.req.url).pathname);
  const found = name === undefined ? undefined : await library.open(name);
  if (!found) return c.text('Berkas tidak ditemukan. / File not found.', 404);
  const { file, handle } = found;
  const etag = `"${file.version}"`;
  c.header('content-type', file.type);
  c.header('accept-ranges', 'bytes');
  c.header('etag', etag);
  c.header('cache-control', 'private, max-age=0, must-revalidate');
  if (c.req.header('if-none-match') === etag) return empty(c, handle, 304);
  const ifRange = c.req.header('if-range');
  const range =
    ifRange === undefined || ifRange === etag ? parseRange(c.req.header('range'), file.size) : 'whole';
  if (range === 'none') {
    c.header('content-range', `bytes */${file.size}`);
    return empty(c, handle, 416);
  }
  return range === 'whole'
    ? send(c, handle, { start: 0, end: file.size - 1 }, 200)
    : sendPart(c, handle, range, file.size);
}

/** @returns undefined where it is no name that was encoded */
function nameIn(path: string): string | undefined {
  try {
    return decodeURIComponent(path.slice(MEDIA_PATH.length));
  } catch {
    return undefined;
  }
}

async function empty(c: HttpContext, handle: FileHandle, status: 304 | 416): Promise<Response> {
  await handle.close();
  return c.body(null, status);
}

function sendPart(c: HttpContext, handle: FileHandle, range: ByteRange, size: number): Promise<Response> {
  c.header('content-range', `bytes ${range.start}-${range.end}/${size}`);
  return send(c, handle, range, 206);
}

async function send(
  c: HttpContext,
  handle: FileHandle,
  { start, end }: ByteRange,
  status: 200 | 206,
): Promise<Response> {
  c.header('content-length', String(end - start + 1));
  if (c.req.method === 'HEAD') {
    await handle.close();
    return c.body(null, status);
  }
  // closes the file at the end, and when the player goes away in between
  const stream = handle.createReadStream({ start, end });
  return c.body(Readable.toWeb(stream) as ReadableStream, status);
}
