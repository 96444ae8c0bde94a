import type { LocalText } from './pos.ts';

/**
 * The nine elements of PermenPANRB 14/2017 with their questions and labels. Keyed by code, never by position:
 * the regulation's U8 is complaints and its U9 facilities, but its questionnaire asks U9 first.
 */
export type SkmCode = 'U1' | 'U2' | 'U3' | 'U4' | 'U5' | 'U6' | 'U7' | 'U8' | 'U9';

export interface SkmElement {
  readonly name: LocalText;
  readonly question: LocalText;
  /** Answers 1 to 4. */
  readonly labels: readonly [LocalText, LocalText, LocalText, LocalText];
}

export const QUESTIONNAIRE_ORDER: readonly SkmCode[] = ['U1', 'U2', 'U3', 'U4', 'U5', 'U6', 'U7', 'U9', 'U8'];

function text(id: string, en: string): LocalText {
  return { id, en };
}

const SUITABLE: SkmElement['labels'] = [
  text('Tidak sesuai', 'Not suitable'),
  text('Kurang sesuai', 'Less suitable'),
  text('Sesuai', 'Suitable'),
  text('Sangat sesuai', 'Very suitable'),
];

export const SKM_ELEMENTS: Readonly<Record<SkmCode, SkmElement>> = {
  U1: {
    name: text('Persyaratan', 'Requirements'),
    question: text(
      'Bagaimana pendapat Saudara tentang kesesuaian persyaratan pelayanan dengan jenis pelayanannya?',
      'How well did the requirements suit the kind of service?',
    ),
    labels: SUITABLE,
  },
  U2: {
    name: text('Sistem, Mekanisme, dan Prosedur', 'System, mechanism and procedure'),
    question: text(
      'Bagaimana pemahaman Saudara tentang kemudahan prosedur pelayanan di unit ini?',
      'How easy was the procedure of this unit?',
    ),
    labels: [
      text('Tidak mudah', 'Not easy'),
      text('Kurang mudah', 'Less easy'),
      text('Mudah', 'Easy'),
      text('Sangat mudah', 'Very easy'),
    ],
  },
  U3: {
    name: text('Waktu Penyelesaian', 'Completion time'),
    question: text(
      'Bagaimana pendapat Saudara tentang kecepatan waktu dalam memberikan pelayanan?',
      'How fast was the service given?',
    ),
    labels: [
      text('Tidak cepat', 'Not fast'),
      text('Kurang cepat', 'Less fast'),
      text('Cepat', 'Fast'),
      text('Sangat cepat', 'Very fast'),
    ],
  },
  U4: {
    name: text('Biaya/Tarif', 'Fee'),
    question: text(
      'Bagaimana pendapat Saudara tentang kewajaran biaya/tarif dalam pelayanan?',
      'How fair was the fee for the service?',
    ),
    labels: [
      text('Sangat mahal', 'Very expensive'),
      text('Cukup mahal', 'Rather expensive'),
      text('Murah', 'Cheap'),
      text('Gratis', 'Free'),
    ],
  },
  U5: {
    name: text('Produk Spesifikasi Jenis Pelayanan', 'Service product'),
    question: text(
      'Bagaimana pendapat Saudara tentang kesesuaian produk pelayanan antara yang tercantum dalam standar pelayanan dengan hasil yang diberikan?',
      'How well did the result match what the service standard promises?',
    ),
    labels: SUITABLE,
  },
  U6: {
    name: text('Kompetensi Pelaksana', 'Competence of the officer'),
    question: text(
      'Bagaimana pendapat Saudara tentang kompetensi/kemampuan petugas dalam pelayanan?',
      'How competent was the officer?',
    ),
    labels: [
      text('Tidak kompeten', 'Not competent'),
      text('Kurang kompeten', 'Less competent'),
      text('Kompeten', 'Competent'),
      text('Sangat kompeten', 'Very competent'),
    ],
  },
  U7: {
    name: text('Perilaku Pelaksana', 'Conduct of the officer'),
    question: text(
      'Bagaimana pendapat Saudara tentang perilaku petugas dalam pelayanan terkait kesopanan dan keramahan?',
      'How polite and friendly was the officer?',
    ),
    labels: [
      text('Tidak sopan dan ramah', 'Not polite and friendly'),
      text('Kurang sopan dan ramah', 'Less polite and friendly'),
      text('Sopan dan ramah', 'Polite and friendly'),
      text('Sangat sopan dan ramah', 'Very polite and friendly'),
    ],
  },
  U8: {
    name: text('Penanganan Pengaduan, Saran, dan Masukan', 'Handling of complaints and suggestions'),
    question: text(
      'Bagaimana pendapat Saudara tentang penanganan pengaduan pengguna layanan?',
      'How are complaints of service users handled?',
    ),
    labels: [
      text('Tidak ada', 'There is none'),
      text('Ada tetapi tidak berfungsi', 'There is, but it does not work'),
      text('Berfungsi kurang maksimal', 'Works, but not fully'),
      text('Dikelola dengan baik', 'Well managed'),
    ],
  },
  U9: {
    name: text('Sarana dan Prasarana', 'Facilities'),
    question: text(
      'Bagaimana pendapat Saudara tentang kualitas sarana dan prasarana?',
      'How good are the facilities?',
    ),
    labels: [
      text('Buruk', 'Bad'),
      text('Cukup', 'Fair'),
      text('Baik', 'Good'),
      text('Sangat baik', 'Very good'),
    ],
  },
};

/** The single question about officer and service, 1 to 5; it is kept apart from the index. */
export const OFFICER_RATING: readonly LocalText[] = [
  text('Sangat kurang', 'Very poor'),
  text('Kurang', 'Poor'),
  text('Cukup', 'Fair'),
  text('Baik', 'Good'),
  text('Sangat baik', 'Very good'),
];
