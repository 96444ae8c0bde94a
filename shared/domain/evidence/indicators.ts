/**
 * What an office is asked to prove (PEKPPP, PermenPANRB 29/2022, and the ministry's ZI checklist; domain 2.9), and what
 * of it the system shows by itself. What no program can see is marked by a person. Data: an indicator is a line here.
 */
import { formatWhole } from '../figure-format.ts';
import type { LocalText } from '../pos.ts';

export const EVIDENCE_GROUPS = ['room', 'register', 'survey', 'hours', 'vulnerable', 'queue', 'zi'] as const;
export type EvidenceGroup = (typeof EVIDENCE_GROUPS)[number];

/** What the system knows of a year. */
export interface EvidenceFacts {
  readonly numbers: number;
  /** Visits that were served. */
  readonly served: number;
  /** In the register of complaints, by whatever channel they came. */
  readonly complaints: number;
  readonly servedServices: number;
  readonly priority: number;
  readonly appointments: number;
  readonly respondents: number;
  readonly ikm: string | null;
  readonly kiosks: number;
  readonly displays: number;
  readonly frontOfficers: number;
  readonly services: number;
  readonly noBreak: boolean;
  readonly hours: LocalText;
  readonly fee: LocalText | null;
  readonly followUps: number;
  readonly followUpsDone: number;
}

export interface Indicator {
  readonly id: string;
  readonly group: EvidenceGroup;
  readonly name: LocalText;
  /** What the system shows of it; null where it has nothing to show yet. Absent: only a person can say. */
  readonly shows?: (facts: EvidenceFacts) => LocalText | null;
}

function counted(
  n: number,
  words: { readonly id: (n: string) => string; readonly en: (n: string) => string },
): LocalText | null {
  return n === 0 ? null : { id: words.id(formatWhole(n, 'id')), en: words.en(formatWhole(n, 'en')) };
}

const percentOf = (part: number, whole: number): number => Math.floor((100 * part) / whole);

const numbersGiven = ({ numbers }: EvidenceFacts): LocalText | null =>
  counted(numbers, {
    id: (n) => `${n} nomor antrean diterbitkan secara elektronik.`,
    en: (n) => `${n} queue numbers were given electronically.`,
  });

const displaysPaired = ({ displays }: EvidenceFacts): LocalText | null =>
  counted(displays, {
    id: (n) => `${n} layar antrean terpasang.`,
    en: (n) => `${n} queue displays are paired.`,
  });

export const INDICATORS: readonly Indicator[] = [
  {
    id: 'queue-machine',
    group: 'room',
    name: { id: 'Mesin antrean dilengkapi monitor', en: 'Queue machine with a monitor' },
    shows: ({ kiosks, displays }) =>
      kiosks === 0 || displays === 0
        ? null
        : {
            id: `${kiosks} kiosk dan ${displays} layar antrean terpasang.`,
            en: `${kiosks} kiosks and ${displays} queue displays are paired.`,
          },
  },
  {
    id: 'television',
    group: 'room',
    name: { id: 'Televisi di ruang tunggu', en: 'Television in the waiting room' },
    shows: displaysPaired,
  },
  {
    id: 'front-officers',
    group: 'room',
    name: { id: 'Petugas khusus di front office', en: 'Officers of their own at the front office' },
    shows: ({ frontOfficers }) =>
      counted(frontOfficers, {
        id: (n) => `${n} akun petugas front office aktif.`,
        en: (n) => `${n} front-office accounts are active.`,
      }),
  },
  {
    id: 'information-screen',
    group: 'room',
    name: { id: 'Layar informasi', en: 'Information screen' },
    shows: displaysPaired,
  },
  {
    id: 'guest-register',
    group: 'register',
    name: { id: 'Register tamu elektronik', en: 'Electronic guest register' },
    shows: ({ numbers }) =>
      counted(numbers, {
        id: (n) => `${n} kunjungan tercatat di buku tamu elektronik.`,
        en: (n) => `${n} visits are in the electronic guest book.`,
      }),
  },
  {
    id: 'consultation-register',
    group: 'register',
    name: { id: 'Register konsultasi', en: 'Register of consultations' },
    shows: ({ served }) =>
      counted(served, {
        id: (n) => `${n} layanan tercatat dengan permasalahan dan penyelesaiannya.`,
        en: (n) => `${n} services are on record with their question and answer.`,
      }),
  },
  {
    id: 'complaint-register',
    group: 'register',
    name: { id: 'Register pengaduan', en: 'Register of complaints' },
    shows: ({ complaints }) =>
      counted(complaints, {
        id: (n) => `${n} pengaduan tercatat di register pengaduan.`,
        en: (n) => `${n} complaints are in the register of complaints.`,
      }),
  },
  {
    id: 'complaints-published',
    group: 'register',
    name: {
      id: 'Konsultasi dan pengaduan diarsipkan, dilaporkan, ditindaklanjuti, dan dipublikasikan',
      en: 'Consultations and complaints are archived, reported, followed up and published',
    },
  },
  {
    id: 'survey-held',
    group: 'survey',
    name: { id: 'Survei kepuasan masyarakat dilaksanakan', en: 'The satisfaction survey is held' },
    shows: ({ respondents, ikm }) =>
      respondents === 0 || ikm === null
        ? null
        : {
            id: `${formatWhole(respondents, 'id')} responden, IKM ${ikm}.`,
            en: `${formatWhole(respondents, 'en')} respondents, IKM ${ikm}.`,
          },
  },
  {
    id: 'survey-published',
    group: 'survey',
    name: {
      id: 'Hasil survei dipublikasikan (jumlah media)',
      en: 'Survey results are published (how many media)',
    },
  },
  {
    id: 'follow-up-share',
    group: 'survey',
    name: {
      id: 'Persentase tindak lanjut hasil evaluasi (30/80/100%)',
      en: 'Share of follow-ups that are done (30/80/100%)',
    },
    shows: ({ followUps, followUpsDone }) =>
      counted(followUps, {
        id: (n) =>
          `${followUpsDone} dari ${n} tindak lanjut selesai (${percentOf(followUpsDone, followUps)}%).`,
        en: (n) => `${followUpsDone} of ${n} follow-ups are done (${percentOf(followUpsDone, followUps)}%).`,
      }),
  },
  {
    id: 'follow-up-speed',
    group: 'survey',
    name: {
      id: 'Kecepatan tindak lanjut (1/3/6/9/12 bulan)',
      en: 'Speed of follow-up (1/3/6/9/12 months)',
    },
  },
  {
    id: 'hours-without-break',
    group: 'hours',
    name: {
      id: 'Jam layanan tanpa jeda (istirahat bergilir)',
      en: 'Service hours without a break (breaks in turns)',
    },
    shows: ({ noBreak, hours }) => (noBreak ? hours : null),
  },
  {
    id: 'priority-served',
    group: 'vulnerable',
    name: { id: 'Kelompok rentan didahulukan', en: 'Vulnerable groups are served first' },
    shows: ({ priority }) =>
      counted(priority, {
        id: (n) => `${n} kunjungan kelompok prioritas.`,
        en: (n) => `${n} visits of priority groups.`,
      }),
  },
  {
    id: 'priority-counter',
    group: 'vulnerable',
    name: { id: 'Loket khusus kelompok rentan', en: 'A counter for vulnerable groups' },
  },
  {
    id: 'priority-room',
    group: 'vulnerable',
    name: { id: 'Ruang tunggu khusus kelompok rentan', en: 'A waiting room for vulnerable groups' },
  },
  {
    id: 'priority-guide',
    group: 'vulnerable',
    name: { id: 'Petugas pemandu kelompok rentan', en: 'An officer who guides vulnerable groups' },
  },
  {
    id: 'loudspeaker',
    group: 'queue',
    name: { id: 'Pengeras suara', en: 'Loudspeaker' },
  },
  {
    id: 'queue-guide',
    group: 'queue',
    name: { id: 'Petugas pemandu antrean', en: 'An officer who guides the queue' },
  },
  {
    id: 'queue-groups',
    group: 'queue',
    name: { id: 'Pengelompokan antrean', en: 'Queues by kind' },
    shows: ({ services }) =>
      counted(services, {
        id: (n) => `${n} layanan dengan huruf antrean masing-masing.`,
        en: (n) => `${n} services, each with its own letter.`,
      }),
  },
  {
    id: 'queue-online',
    group: 'queue',
    name: {
      id: 'Pendaftaran daring/WhatsApp atau janji temu',
      en: 'Registration online, by WhatsApp or appointment',
    },
    shows: ({ appointments }) =>
      counted(appointments, {
        id: (n) => `${n} janji temu tercatat.`,
        en: (n) => `${n} appointments are on record.`,
      }),
  },
  {
    id: 'queue-number',
    group: 'queue',
    name: { id: 'Nomor antrean', en: 'Queue numbers' },
    shows: numbersGiven,
  },
  {
    id: 'queue-monitor',
    group: 'queue',
    name: { id: 'Monitor antrean', en: 'Queue monitor' },
    shows: displaysPaired,
  },
  {
    id: 'queue-method',
    group: 'zi',
    name: { id: 'Metode antrean elektronik', en: 'Electronic queue' },
    shows: numbersGiven,
  },
  {
    id: 'users-recap',
    group: 'zi',
    name: { id: 'Rekap pengguna layanan', en: 'Recap of service users' },
    shows: ({ served, servedServices }) =>
      counted(served, {
        id: (n) => `${n} pengguna pada ${servedServices} layanan.`,
        en: (n) => `${n} users of ${servedServices} services.`,
      }),
  },
  {
    id: 'compensation',
    group: 'zi',
    name: {
      id: 'Kompensasi bila layanan tidak sesuai standar',
      en: 'Compensation where service is below standard',
    },
  },
  {
    id: 'free-banner',
    group: 'zi',
    name: {
      id: 'Banner daftar layanan dan informasi gratis',
      en: 'Banner of services and that they are free',
    },
    shows: ({ fee }) => fee,
  },
  {
    id: 'suggestion-box',
    group: 'zi',
    name: { id: 'Tindak lanjut kotak saran', en: 'Follow-up of the suggestion box' },
  },
];
