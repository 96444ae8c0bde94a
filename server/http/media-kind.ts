/** What a file of the media folder is, by its content: a name is only what somebody typed. */
import type { FileHandle } from 'node:fs/promises';
import { JPEG_END, JPEG_START, PNG_END, PNG_START, startsWith } from '../../shared/domain/file-signature.ts';

export interface MediaKind {
  readonly kind: 'image' | 'video';
  readonly type: 'image/jpeg' | 'image/png' | 'image/webp' | 'video/mp4' | 'video/webm';
}

/** `broken`: it begins as a picture or video should and does not end as one, as after a copy that was cut short. */
export type Recognised = MediaKind | 'unknown-kind' | 'broken';

type Read = (position: number, length: number) => Promise<Buffer>;

const WEBM_START = Uint8Array.of(0x1a, 0x45, 0xdf, 0xa3);
const HEAD = 4_096;
const TAIL = 65_536;
/** A recording has a few dozen boxes at most; more is no video. */
const MOST_BOXES = 10_000;

/** @param size bytes of the file */
export async function recogniseMedia(file: FileHandle, size: number): Promise<Recognised> {
  const read: Read = async (position, length) => {
    const buffer = Buffer.alloc(length);
    const { bytesRead } = await file.read(buffer, 0, length, position);
    return buffer.subarray(0, bytesRead);
  };
  const head = await read(0, HEAD);
  const tail = (): Promise<Buffer> => read(Math.max(0, size - TAIL), TAIL);
  if (startsWith(head, JPEG_START)) {
    return whole({ kind: 'image', type: 'image/jpeg' }, (await tail()).includes(Buffer.from(JPEG_END)));
  }
  if (startsWith(head, PNG_START)) {
    return whole({ kind: 'image', type: 'image/png' }, (await tail()).includes(Buffer.from(PNG_END)));
  }
  if (text(head, 0, 4) === 'RIFF' && text(head, 8, 12) === 'WEBP') {
    return whole({ kind: 'image', type: 'image/webp' }, head.readUInt32LE(4) + 8 <= size);
  }
  if (text(head, 4, 8) === 'ftyp') {
    return whole({ kind: 'video', type: 'video/mp4' }, await hasWholeBoxes(read, size));
  }
  if (startsWith(head, WEBM_START)) return webm(head);
  return 'unknown-kind';
}

function whole(kind: MediaKind, is: boolean): Recognised {
  return is ? kind : 'broken';
}

function text(head: Buffer, from: number, to: number): string {
  return head.toString('latin1', from, to);
}

/** WebM is Matroska that says so; other Matroska a browser does not play. */
function webm(head: Buffer): Recognised {
  return head.includes('webm', 0, 'latin1') ? { kind: 'video', type: 'video/webm' } : 'unknown-kind';
}

/** An MP4 is a row of boxes, each with its length. Its index is `moov`; without it nothing can be played. */
async function hasWholeBoxes(read: Read, size: number): Promise<boolean> {
  let at = 0;
  let indexed = false;
  for (let box = 0; at < size && box < MOST_BOXES; box += 1) {
    const head = await read(at, 16);
    if (head.length < 8) return false;
    const length = boxLength(head, size - at);
    if (length === null) return false;
    indexed ||= text(head, 4, 8) === 'moov';
    at += length;
  }
  return indexed && at === size;
}

/** @returns null where the length is impossible */
function boxLength(head: Buffer, remaining: number): number | null {
  const short = head.readUInt32BE(0);
  // 0: up to the end of the file; 1: the length follows as eight bytes
  const length = short === 0 ? remaining : short === 1 ? longLength(head) : short;
  return length >= 8 && length <= remaining ? length : null;
}

function longLength(head: Buffer): number {
  return head.length < 16 ? 0 : Number(head.readBigUInt64BE(8));
}
