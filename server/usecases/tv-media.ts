/** The pictures and videos beside the queue, as a TV plays them and as the desk sees them. */
import type { CommandInput } from '../../shared/protocol/commands.ts';
import type { TvMedia } from '../../shared/protocol/tv.ts';
import { ok, type Result } from '../../shared/result.ts';
import { isLead, type Caller } from '../auth/callers.ts';
import type { Context } from '../context.ts';
import { mediaUrl, parseMediaUrl } from '../http/media.ts';

export async function tvMedia(context: Context, caller: Caller): Promise<TvMedia> {
  const { files, skipped } = await context.media.list();
  const items = files.map((file) => ({ name: file.name, kind: file.kind, url: mediaUrl(file) }));
  // which file does not play, and where the folder is, is for who can mend it
  return isLead(caller)
    ? { items, skipped, folder: context.media.folder }
    : { items, skipped: [], folder: null };
}

/** A TV could not play one of them, e.g. a video in a format its browser does not know. */
export function mediaFailed(context: Context, { url }: CommandInput<'tv:media-failed'>): Result<null> {
  const file = parseMediaUrl(url);
  if (file) context.media.failed(file.name, file.version);
  return ok(null);
}
