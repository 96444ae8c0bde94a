import { CHIME, type ClipId } from './announcement-clips.ts';
import { englishWords, indonesianWords } from './announcement-words.ts';
import type { ServiceLetter } from './numbering.ts';

export { ALL_CLIPS, type ClipId } from './announcement-clips.ts';
export { englishWords, indonesianWords } from './announcement-words.ts';

export interface Call {
  readonly letter: ServiceLetter;
  readonly number: number;
  /** As the office labels its service points: `Loket 2`, `Meja Pelayanan 3`, `Ruang 1`. */
  readonly counterLabel: string;
  /** Which call of this number it is; the third and any after it is the last. */
  readonly call: number;
  readonly language: 'id' | 'en';
  /** "tujuh", or "nol nol tujuh" as the ticket is written. */
  readonly digits: 'words' | 'digit-by-digit';
}

/** What is said aloud: as text for captions, and as clips to play one after the other. Never a name. */
export interface Announcement {
  readonly text: string;
  readonly clips: readonly ClipId[];
}

type PointKind = 'loket' | 'meja' | 'ruang';

export interface ServicePoint {
  readonly kind: PointKind;
  readonly number: number;
}

/** Reads a label the voice can say; undefined for any other, which is announced as "petugas" with its number. */
export function parseCounterLabel(label: string): ServicePoint | undefined {
  const match = /^\s*(loket|meja|ruang(?:an)?)\b\D*(\d{1,4})\s*$/i.exec(label);
  if (!match) return undefined;
  const word = match[1]?.toLowerCase() ?? '';
  return { kind: word.startsWith('ruang') ? 'ruang' : (word as PointKind), number: Number(match[2]) };
}

/** A phrase: its words as said, and the clips that say them. */
interface Phrase {
  readonly words: string;
  readonly clips: readonly ClipId[];
}

/** What the voice says in one language. */
interface Voice {
  readonly number: (n: number) => Phrase;
  readonly queueNumber: Phrase;
  readonly goTo: Phrase;
  readonly secondCall: Phrase;
  readonly lastCall: Phrase;
  readonly points: Readonly<Record<PointKind | 'officer', Phrase>>;
  readonly letter: (letter: ServiceLetter) => Phrase;
}

const phrase = (words: string, ...clips: ClipId[]): Phrase => ({ words, clips });

const VOICES: Readonly<Record<Call['language'], Voice>> = {
  id: {
    number: (n) => phrase(indonesianWords(n).join(' '), ...indonesianWords(n)),
    letter: (letter) => phrase(letter, lower(letter)),
    queueNumber: phrase('Nomor antrean', 'nomor-antrean'),
    goTo: phrase('Silakan menuju', 'silakan-menuju'),
    secondCall: phrase('Panggilan kedua', 'panggilan-kedua'),
    lastCall: phrase('Panggilan terakhir', 'panggilan-terakhir'),
    points: {
      loket: phrase('loket', 'loket'),
      meja: phrase('meja', 'meja'),
      ruang: phrase('ruang', 'ruang'),
      officer: phrase('petugas', 'petugas'),
    },
  },
  en: {
    number: (n) => phrase(englishWords(n).join(' '), ...englishWords(n).map((word): ClipId => `en-${word}`)),
    letter: (letter) => phrase(letter, `en-${lower(letter)}`),
    queueNumber: phrase('Queue number', 'en-queue-number'),
    goTo: phrase('Please go to', 'en-please-go-to'),
    secondCall: phrase('Second call', 'en-second-call'),
    lastCall: phrase('Last call', 'en-last-call'),
    points: {
      loket: phrase('counter', 'en-counter'),
      meja: phrase('desk', 'en-desk'),
      ruang: phrase('room', 'en-room'),
      officer: phrase('the officer', 'en-officer'),
    },
  },
};

function lower(letter: ServiceLetter): Lowercase<ServiceLetter> {
  return letter.toLowerCase() as Lowercase<ServiceLetter>;
}

/**
 * The call of a number: (chime) "Nomor antrean, A, tujuh. Silakan menuju loket dua." The second call begins
 * with "Panggilan kedua.", the last with "Panggilan terakhir." (domain 6.4).
 */
export function announceCall(call: Call): Announcement {
  const voice = VOICES[call.language];
  const which = call.call <= 1 ? [] : [call.call === 2 ? voice.secondCall : voice.lastCall];
  const ticket = [voice.queueNumber, voice.letter(call.letter), ticketNumber(call, voice)];
  const point = servicePoint(call, voice);
  const sentences = [
    ...which.map(({ words }) => words),
    ticket.map(({ words }) => words).join(', '),
    [voice.goTo, ...point].map(({ words }) => words).join(' '),
  ];
  const clips = [...which, ...ticket, voice.goTo, ...point].flatMap((part) => part.clips);
  return { text: `${sentences.join('. ')}.`, clips: [CHIME, ...clips] };
}

/** Leading zeros are not read, except digit by digit. */
function ticketNumber({ number, digits }: Call, voice: Voice): Phrase {
  if (digits === 'words') return voice.number(number);
  const spoken = Array.from(String(number).padStart(3, '0'), (digit) => voice.number(Number(digit)));
  return phrase(spoken.map(({ words }) => words).join(' '), ...spoken.flatMap(({ clips }) => clips));
}

function servicePoint({ counterLabel }: Call, voice: Voice): readonly Phrase[] {
  const point = parseCounterLabel(counterLabel);
  if (point) return [voice.points[point.kind], voice.number(point.number)];
  const number = /(\d{1,4})\s*$/.exec(counterLabel)?.[1];
  return number === undefined ? [voice.points.officer] : [voice.points.officer, voice.number(Number(number))];
}
