import { announceCall, type ClipId } from '../../shared/domain/announcement.ts';
import { parseTicket } from '../../shared/domain/numbering.ts';
import type { TvCall, TvCounter } from '../../shared/protocol/tv.ts';
import type { Announcement } from './announcer.ts';

/** Clips that begin a sentence: a breath before them lets a listener follow. */
const SENTENCE_STARTS: ReadonlySet<ClipId> = new Set<ClipId>([
  'nomor-antrean',
  'silakan-menuju',
  'en-queue-number',
  'en-please-go-to',
]);
const BREATH_S = 0.22;

/** What is said when that number is called to that counter (domain 6.4). */
export function announcementOf(call: TvCall, counter: TvCounter): Announcement {
  const counterLabel = `${counter.label} ${counter.number}`;
  const ticket = parseTicket(call.ticket);
  if (ticket === undefined) {
    // A letter the voice has no clip for: the chime still turns heads to the screen.
    return {
      call,
      text: `Nomor antrean, ${call.ticket}. Silakan menuju ${counterLabel}.`,
      parts: [{ clip: 'bel', breath: 0 }],
    };
  }
  const { text, clips } = announceCall({
    ...ticket,
    counterLabel,
    call: call.k,
    language: call.lang,
    digits: 'words',
  });
  const parts = clips.map((clip) => ({ clip, breath: SENTENCE_STARTS.has(clip) ? BREATH_S : 0 }));
  return { call, text, parts };
}
