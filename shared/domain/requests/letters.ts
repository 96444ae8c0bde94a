/**
 * Letters and messages of requests: which there are, and how a text of the office becomes one. A text names what it is
 * filled with in braces; a line whose names all stand for nothing is left out, so that one text fits every case.
 */
import { ok, refuse, type Result } from '../../result.ts';

/** Tanda terima, kekurangan, perpanjangan, penerusan ke PPID, jawaban, penolakan, pengantar perjanjian; keberatan (Ps 35). */
export const LETTER_IDS = [
  'receipt',
  'incomplete',
  'extension',
  'referral',
  'decision',
  'refusal',
  'agreement',
  'objection-receipt',
  'objection-answer',
] as const;
export type LetterId = (typeof LETTER_IDS)[number];

/** What the applicant is told by WhatsApp (P-03). */
export const MESSAGE_IDS = [
  'incomplete',
  'extension',
  'agreed',
  'unavailable',
  'approved',
  'refused',
  'ready',
] as const;
export type MessageId = (typeof MESSAGE_IDS)[number];

/** A letter that is handed over at the counter has a title; any other is addressed to the applicant. */
export const TITLED_LETTERS: readonly LetterId[] = ['receipt', 'objection-receipt'];

export const SIGNERS = ['head', 'person-in-charge', 'information-officer', 'officer'] as const;
export type Signer = (typeof SIGNERS)[number];

export interface LetterTemplate {
  /** Hal; the title of a letter that has one. */
  readonly subject: string;
  readonly body: string;
  readonly signer: Signer;
}

/** Everything of letters and messages that is the office's own. */
export interface LetterTexts {
  /** How letters are numbered: `{nomor urut}/ULT-{seri}/{bulan romawi}/{tahun}`. */
  readonly numberPattern: string;
  /** By letter, `refusal`, or letter and type, `refusal.loan`, where that type has words of its own. */
  readonly letters: Readonly<Record<string, LetterTemplate>>;
  readonly messages: Readonly<Record<MessageId, string>>;
}

/** What a text may name, in the office's language. */
export const PLACEHOLDERS = [
  'nama',
  'instansi',
  'alamat',
  'nomor permohonan',
  'jenis permohonan',
  'rincian',
  'kode',
  'tanggal',
  'tanggal diterima',
  'tenggat',
  'tenggat pemohon',
  'berkas',
  'alasan',
  'dasar',
  'SK',
  'yang diberikan',
  'biaya',
  'keterangan',
  'sarana',
  'waktu',
  'kegiatan',
  'hari pelaksanaan',
  'paling lambat',
  'nomor perjanjian',
  'tanggal perjanjian',
  'alasan keberatan',
  'kantor',
  'petugas',
] as const;
export type Placeholder = (typeof PLACEHOLDERS)[number];
export type LetterValues = Readonly<Record<Placeholder, string>>;

const NUMBER_PARTS = ['nomor urut', 'seri', 'bulan romawi', 'tahun'] as const;

const NAMED = /\{([^{}\n]*)\}/g;

/** @returns the first name in braces that is none of those, or a brace that stands alone; undefined where all are known */
export function unknownName(text: string, known: readonly string[]): string | undefined {
  for (const [whole, name = ''] of text.matchAll(NAMED)) if (!known.includes(name)) return whole;
  return /[{}]/.exec(text.replace(NAMED, ''))?.[0];
}

/** @returns `letter-placeholder` with the name that is unknown */
export function checkText(text: string): Result<true> {
  const unknown = unknownName(text, PLACEHOLDERS);
  return unknown === undefined ? ok(true) : refuse('letter-placeholder', { name: unknown.slice(0, 40) });
}

/** Two letters never get one number: serial, series and year are in it. */
export function checkNumberPattern(pattern: string): Result<true> {
  const unknown = unknownName(pattern, NUMBER_PARTS);
  if (unknown !== undefined) return refuse('letter-placeholder', { name: unknown.slice(0, 40) });
  const missing = (['nomor urut', 'seri', 'tahun'] as const).find((part) => !pattern.includes(`{${part}}`));
  return missing === undefined ? ok(true) : refuse('letter-number-part', { name: `{${missing}}` });
}

const ROMAN = ['I', 'II', 'III', 'IV', 'V', 'VI', 'VII', 'VIII', 'IX', 'X', 'XI', 'XII'] as const;

/** @param day of the letter, `YYYY-MM-DD` */
export function letterNumber(pattern: string, series: string, serial: number, day: string): string {
  const parts: Record<(typeof NUMBER_PARTS)[number], string> = {
    'nomor urut': String(serial).padStart(3, '0'),
    seri: series,
    'bulan romawi': ROMAN[Number(day.slice(5, 7)) - 1] ?? '',
    tahun: day.slice(0, 4),
  };
  return pattern.replace(NAMED, (whole, name: string) =>
    name in parts ? parts[name as keyof typeof parts] : whole,
  );
}

/** Fills a text. What is filled in is never looked at again, so nobody's words can name anything. */
export function fillText(text: string, values: LetterValues): string {
  // a name that is not known any more stands for nothing
  const said: Partial<Record<string, string>> = values;
  const lines = text.split('\n').flatMap((line) => {
    const names = [...line.matchAll(NAMED)].map(([, name]) => said[name ?? ''] ?? '');
    if (names.length > 0 && names.every((value) => value === '')) return [];
    return [line.replace(NAMED, (_, name: string) => said[name] ?? '')];
  });
  return lines
    .join('\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim();
}

/** The words for a letter of that type: its own, else those of every type. */
export function templateFor(
  { letters }: Pick<LetterTexts, 'letters'>,
  letter: LetterId,
  typeId: string,
): LetterTemplate | undefined {
  return letters[`${letter}.${typeId}`] ?? letters[letter];
}

/** @returns the first flaw of any of them */
export function checkLetterTexts({ numberPattern, letters, messages }: LetterTexts): Result<true> {
  const words = Object.values(letters).flatMap(({ subject, body }) => [subject, body]);
  const checks = [
    checkNumberPattern(numberPattern),
    ...[...words, ...Object.values(messages)].map(checkText),
  ];
  return checks.find((check) => !check.ok) ?? ok(true);
}

/** What a text is tried out with, where there is no request. */
export const EXAMPLE_VALUES: LetterValues = {
  nama: 'Lestari Binti',
  instansi: 'SDN Contoh 1',
  alamat: 'Jalan Contoh 1',
  'nomor permohonan': 'PPID-2026-0001',
  'jenis permohonan': 'Data dan informasi',
  rincian: 'Jumlah sekolah penggerak',
  kode: '7K3F-Q9',
  tanggal: '23 November 2026',
  'tanggal diterima': '23 November 2026',
  tenggat: 'Senin, 7 Desember 2026',
  'tenggat pemohon': 'Kamis, 26 November 2026',
  berkas: 'Identitas pemohon',
  alasan: 'Uraian petugas.',
  dasar: 'Pasal 17 huruf h angka 5 Undang-Undang Nomor 14 Tahun 2008',
  SK: 'SK-12/PPID/2026',
  'yang diberikan': 'Sebagian; sisanya dikecualikan',
  biaya: 'Rp12.500',
  keterangan: 'Disampaikan dalam bentuk elektronik',
  sarana: 'Aula',
  waktu: 'Selasa, 1 Desember 2026 pukul 08.00 sampai 15.00 WITA',
  kegiatan: 'Pendampingan perencanaan berbasis data',
  'hari pelaksanaan': 'Senin, 14 Desember 2026',
  'paling lambat': 'Kamis, 10 Desember 2026',
  'nomor perjanjian': 'PKS-7/2026',
  'tanggal perjanjian': '25 November 2026',
  'alasan keberatan': 'ditanggapi tidak sebagaimana diminta',
  kantor: 'Unit Layanan Terpadu',
  petugas: 'Usman Datu',
};
