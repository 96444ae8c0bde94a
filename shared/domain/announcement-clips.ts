/**
 * Every voice clip and what it says; scripts/make-voice-clips.sh speaks them once, the TV bundles the files.
 * Letters are written as their Indonesian names. English clips begin with `en-`.
 */

const INDONESIAN = {
  'nomor-antrean': 'nomor antrean',
  'silakan-menuju': 'silakan menuju',
  'panggilan-kedua': 'panggilan kedua',
  'panggilan-terakhir': 'panggilan terakhir',
  loket: 'loket',
  meja: 'meja',
  ruang: 'ruang',
  petugas: 'petugas',
  a: 'a',
  b: 'be',
  f: 'ef',
  k: 'ka',
  l: 'el',
  m: 'em',
  r: 'er',
  u: 'u',
  z: 'zet',
  nol: 'nol',
  satu: 'satu',
  dua: 'dua',
  tiga: 'tiga',
  empat: 'empat',
  lima: 'lima',
  enam: 'enam',
  tujuh: 'tujuh',
  delapan: 'delapan',
  sembilan: 'sembilan',
  sepuluh: 'sepuluh',
  sebelas: 'sebelas',
  belas: 'belas',
  puluh: 'puluh',
  ratus: 'ratus',
  seratus: 'seratus',
  ribu: 'ribu',
  seribu: 'seribu',
} as const;

const ENGLISH = {
  'en-queue-number': 'queue number',
  'en-please-go-to': 'please go to',
  'en-second-call': 'second call',
  'en-last-call': 'last call',
  'en-counter': 'counter',
  'en-desk': 'desk',
  'en-room': 'room',
  'en-officer': 'the officer',
  'en-a': 'A',
  'en-b': 'B',
  'en-f': 'F',
  'en-k': 'K',
  'en-l': 'L',
  'en-m': 'M',
  'en-r': 'R',
  'en-u': 'U',
  'en-z': 'Z',
  'en-zero': 'zero',
  'en-one': 'one',
  'en-two': 'two',
  'en-three': 'three',
  'en-four': 'four',
  'en-five': 'five',
  'en-six': 'six',
  'en-seven': 'seven',
  'en-eight': 'eight',
  'en-nine': 'nine',
  'en-ten': 'ten',
  'en-eleven': 'eleven',
  'en-twelve': 'twelve',
  'en-thirteen': 'thirteen',
  'en-fourteen': 'fourteen',
  'en-fifteen': 'fifteen',
  'en-sixteen': 'sixteen',
  'en-seventeen': 'seventeen',
  'en-eighteen': 'eighteen',
  'en-nineteen': 'nineteen',
  'en-twenty': 'twenty',
  'en-thirty': 'thirty',
  'en-forty': 'forty',
  'en-fifty': 'fifty',
  'en-sixty': 'sixty',
  'en-seventy': 'seventy',
  'en-eighty': 'eighty',
  'en-ninety': 'ninety',
  'en-hundred': 'hundred',
  'en-thousand': 'thousand',
} as const;

/** The two-tone chime before a call; it says nothing. */
export const CHIME = 'bel';

export type ClipId = typeof CHIME | keyof typeof INDONESIAN | keyof typeof ENGLISH;

export interface SpokenClip {
  readonly id: ClipId;
  /** What the clip speaks; empty for the chime. */
  readonly says: string;
  readonly language: 'id' | 'en';
}

function clipsOf(texts: Readonly<Record<string, string>>, language: 'id' | 'en'): SpokenClip[] {
  return Object.entries(texts).map(([id, says]) => ({ id: id as ClipId, says, language }));
}

export const ALL_CLIPS: readonly SpokenClip[] = [
  { id: CHIME, says: '', language: 'id' },
  ...clipsOf(INDONESIAN, 'id'),
  ...clipsOf(ENGLISH, 'en'),
];
