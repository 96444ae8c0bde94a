/**
 * The name a document is shown and saved under. It never becomes a path of the hub's; it is still refused where it would
 * lead out of a folder, hide what the file is, or mean a device, as it is saved on officers' own computers.
 */
import { refuse, ok, type Result } from '../../result.ts';
import type { FileKind } from './file-kind.ts';

export const MOST_NAME = 120;

const EXTENSIONS: Readonly<Record<FileKind, readonly string[]>> = {
  pdf: ['pdf'],
  jpeg: ['jpg', 'jpeg'],
  png: ['png'],
};

/** Control characters, and those that turn the reading direction so that an ending reads as another. */
const UNSEEN = /[\p{C}\p{Zl}\p{Zp}]/u;
const NOT_IN_NAMES = /[/\\:*?"<>|]/;
/** What a second decoding would make a separator, a dot or an end of. */
const ENCODED = /%(?:2e|2f|5c|00)/i;
const DEVICES = /^(?:con|prn|aux|nul|com\d|lpt\d)(?:\.|$)/i;

/** @returns the name as it is kept; `file-name` where it may not be one, `file-kind-other` where its ending is another kind's */
export function checkFileName(given: string, kind: FileKind): Result<string> {
  const name = given.normalize('NFC').trim();
  if (name === '' || name.length > MOST_NAME || !isPlain(name)) return refuse('file-name');
  const ending = /\.([^.]+)$/.exec(name)?.[1]?.toLowerCase() ?? '';
  return EXTENSIONS[kind].includes(ending) ? ok(name) : refuse('file-kind-other', { kind });
}

function isPlain(name: string): boolean {
  if (UNSEEN.test(name) || NOT_IN_NAMES.test(name) || ENCODED.test(name) || DEVICES.test(name)) return false;
  return !name.startsWith('.') && !name.includes('..');
}
