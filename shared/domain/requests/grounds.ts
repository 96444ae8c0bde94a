/** Grounds of the law on public information (UU 14/2008, Perki 1/2021; domain 3.6): of a refusal, and of an objection. */
import type { LocalText } from '../pos.ts';

export interface Ground {
  readonly id: string;
  /** As it is cited. */
  readonly article: string;
  readonly name: LocalText;
  /** Exempt information: the decree after a consequence test (uji konsekuensi) goes with the refusal (Ps 19). */
  readonly exempt: boolean;
}

/** @param letter of Ps 17, with the number of a kind: `h5` */
function exempt(letter: string, id: string, en: string): Ground {
  const [point = '', kind] = letter;
  const article = `Pasal 17 huruf ${point}${kind === undefined ? '' : ` angka ${kind}`}`;
  return { id: `17-${letter}`, article, name: { id, en }, exempt: true };
}

/** Ps 17 a to j, with the kinds of h; and the two reasons that are no exemption. */
export const REFUSAL_GROUNDS: readonly Ground[] = [
  exempt('a', 'menghambat proses penegakan hukum', 'hampers law enforcement'),
  exempt(
    'b',
    'mengganggu hak atas kekayaan intelektual dan persaingan usaha yang sehat',
    'harms intellectual property or fair competition',
  ),
  exempt('c', 'membahayakan pertahanan dan keamanan negara', 'endangers national defence and security'),
  exempt('d', 'mengungkapkan kekayaan alam Indonesia', 'discloses natural resources of Indonesia'),
  exempt('e', 'merugikan ketahanan ekonomi nasional', 'harms national economic resilience'),
  exempt('f', 'merugikan kepentingan hubungan luar negeri', 'harms foreign relations'),
  exempt(
    'g',
    'mengungkapkan isi akta autentik yang bersifat pribadi atau wasiat seseorang',
    'discloses a private deed or a will',
  ),
  exempt('h1', 'rahasia pribadi: riwayat dan kondisi keluarga', 'private: family history and circumstances'),
  exempt('h2', 'rahasia pribadi: riwayat kesehatan', 'private: health'),
  exempt('h3', 'rahasia pribadi: kondisi keuangan', 'private: finances'),
  exempt('h4', 'rahasia pribadi: hasil evaluasi kapabilitas', 'private: results of capability evaluations'),
  exempt(
    'h5',
    'rahasia pribadi: catatan pribadi terkait kegiatan satuan pendidikan',
    'private: personal records of education units',
  ),
  exempt(
    'i',
    'memorandum atau surat antar atau intra badan publik yang dirahasiakan',
    'confidential memoranda between or within public bodies',
  ),
  exempt(
    'j',
    'informasi yang tidak boleh diungkapkan berdasarkan undang-undang',
    'disclosure forbidden by law',
  ),
  {
    id: 'not-held',
    article: 'Perki 1/2021',
    name: { id: 'informasi belum dikuasai', en: 'the information is not held' },
    exempt: false,
  },
  {
    id: 'not-documented',
    article: 'Perki 1/2021',
    name: { id: 'informasi belum didokumentasikan', en: 'the information is not documented' },
    exempt: false,
  },
];

/** Ps 35: what an objection (keberatan) may be about. */
export const OBJECTION_GROUNDS: readonly { readonly id: string; readonly name: LocalText }[] = [
  { id: 'a', name: { id: 'permohonan ditolak karena pengecualian', en: 'refused as exempt' } },
  { id: 'b', name: { id: 'informasi berkala tidak disediakan', en: 'periodic information not provided' } },
  { id: 'c', name: { id: 'permohonan tidak ditanggapi', en: 'the request was not answered' } },
  { id: 'd', name: { id: 'ditanggapi tidak sebagaimana diminta', en: 'answered otherwise than asked' } },
  { id: 'e', name: { id: 'permohonan tidak dipenuhi', en: 'the request was not met' } },
  { id: 'f', name: { id: 'biaya tidak wajar', en: 'an unreasonable fee' } },
  { id: 'g', name: { id: 'melebihi jangka waktu', en: 'past its time limit' } },
];

/** @returns the grounds of those ids in the order of the law; undefined where one is none */
export function groundsOf(ids: readonly string[]): readonly Ground[] | undefined {
  const known = ids.every((id) => REFUSAL_GROUNDS.some((ground) => ground.id === id));
  return known ? REFUSAL_GROUNDS.filter(({ id }) => ids.includes(id)) : undefined;
}

/** Whether a refusal on these grounds needs the decree of exemption with it (Ps 19). */
export function needsExemptionDecree(ids: readonly string[]): boolean {
  return REFUSAL_GROUNDS.some(({ id, exempt: isExempt }) => isExempt && ids.includes(id));
}
