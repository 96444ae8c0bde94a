import { announceCall, type ClipId } from '../../shared/domain/announcement.ts';
import { parseTicket } from '../../shared/domain/numbering.ts';
import type { CalledDigits } from '../../shared/domain/tv-settings.ts';
import type { TvCall, TvCounter } from '../../shared/protocol/tv.ts';
import type { Announcement, Part } from './announcer.ts';

/** Clips that begin a sentence: a breath before them lets a listener follow. */
const SENTENCE_STARTS: ReadonlySet<ClipId> = new Set<ClipId>([
  'nomor-antrean',
  'silakan-menuju',
  'en-queue-number',
  'en-please-go-to',
]);
const BREATH_S = 0.22;
/** Before the same call in another language. */
const BETWEEN_LANGUAGES_S = 0.6;

/**
 * What is said when that number is called to that counter (domain 6.4): in Indonesian, for everybody in the room, and
 * once more in English where the visitor chose it.
 */
export function announcementOf(call: TvCall, counter: TvCounter, digits: CalledDigits): Announcement {
  const counterLabel = `${counter.label} ${counter.number}`;
  const ticket = parseTicket(call.ticket);
  if (ticket === undefined) {
    // A letter the voice has no clip for: the chime still turns heads to the screen.
    const text = `Nomor antrean, ${call.ticket}. Silakan menuju ${counterLabel}.`;
    return { call, sentences: [{ lang: 'id', text }], parts: [{ clip: 'bel', breath: 0 }] };
  }
  const said = (language: 'id' | 'en'): ReturnType<typeof announceCall> =>
    announceCall({ ...ticket, counterLabel, call: call.k, language, digits });
  const indonesian = said('id');
  const first = { lang: 'id', text: indonesian.text } as const;
  if (call.lang === 'id') return { call, sentences: [first], parts: partsOf(indonesian.clips) };
  const english = said('en');
  // one chime is enough
  const [next, ...rest] = partsOf(english.clips.filter((clip) => clip !== 'bel'));
  return {
    call,
    sentences: [first, { lang: 'en', text: english.text }],
    parts: [
      ...partsOf(indonesian.clips),
      ...(next ? [{ ...next, breath: BETWEEN_LANGUAGES_S }] : []),
      ...rest,
    ],
  };
}

function partsOf(clips: readonly ClipId[]): Part[] {
  return clips.map((clip) => ({ clip, breath: SENTENCE_STARTS.has(clip) ? BREATH_S : 0 }));
}
