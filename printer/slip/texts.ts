import type { TicketSlip } from './ticket-slip.ts';

/** The fixed words of the slips (domain 6.3), ASCII only. */
export interface SlipTexts {
  readonly reprint: string;
  readonly unit: string;
  readonly numberHeading: string;
  readonly goTo: string;
  readonly ahead: string;
  readonly estimate: string;
  readonly minutes: (range: NonNullable<TicketSlip['estimate']>) => string;
  /** How often the number is called, and what to do after the last call. */
  readonly calls: (count: number) => readonly string[];
  readonly code: string;
  readonly appointmentHeading: string;
  /** What to do on coming. */
  readonly appointmentUse: string;
  /** That the time counts, and what happens to who comes later than the grace of so many minutes. */
  readonly appointmentGrace: (minutes: number) => readonly string[];
  readonly receiptHeading: Readonly<Record<'complaint' | 'suggestion', string>>;
  readonly received: string;
  readonly answeredBy: string;
  /** Where the code is used, and that it is all one needs. */
  readonly receiptUse: readonly string[];
  readonly requestHeading: string;
  /** Where the code is used; `page` where the office's Wi-Fi has one. */
  readonly requestUse: (page: string | null) => readonly string[];
  readonly priorityHeading: string;
  readonly validUntil: string;
  readonly priorityUse: readonly string[];
}

function span(from: number, to: number): string {
  return from === to ? `${to}` : `${from}-${to}`;
}

const INDONESIAN: SlipTexts = {
  reprint: 'CETAK ULANG',
  unit: 'UNIT LAYANAN TERPADU',
  numberHeading: 'NOMOR ANTREAN',
  goTo: 'Menuju',
  ahead: 'Antrean di depan Anda',
  estimate: 'Perkiraan tunggu',
  minutes: ({ from, to }) => `${span(from, to)} menit`,
  calls: (count) => [`Dipanggil paling banyak ${count} kali.`, 'Jika terlewat, lapor ke petugas.'],
  code: 'Kode',
  appointmentHeading: 'JANJI TEMU',
  appointmentUse: 'Saat datang, pindai QR ini atau ketik kodenya di kios.',
  appointmentGrace: (minutes) => [
    'Mohon datang tepat waktu.',
    minutes === 0
      ? 'Jika terlambat, Anda tetap dilayani sesuai urutan antrean.'
      : `Jika terlambat lebih dari ${minutes} menit, Anda tetap dilayani sesuai urutan antrean.`,
  ],
  receiptHeading: { complaint: 'TANDA TERIMA PENGADUAN', suggestion: 'TANDA TERIMA SARAN' },
  received: 'Diterima',
  answeredBy: 'Dijawab s.d.',
  receiptUse: [
    'Lihat perkembangannya di kios: pilih "Pengaduan dan saran", lalu "Lihat pengaduan".',
    'Pindai QR ini atau ketik kodenya. Simpan lembar ini; nama Anda tidak ditanyakan.',
  ],
  requestHeading: 'TANDA TERIMA PERMOHONAN',
  requestUse: (page) => [
    'Lihat perkembangannya di kios: pilih "Permohonan", lalu "Cek permohonan".',
    ...(page === null ? [] : [`Atau di Wi-Fi kantor: ${page}`]),
    'Pindai QR ini atau ketik kodenya. Simpan lembar ini; nama Anda tidak ditampilkan.',
  ],
  priorityHeading: 'LAYANAN PRIORITAS',
  validUntil: 'Berlaku s.d.',
  priorityUse: [
    'Berlaku untuk satu kali layanan.',
    'Pilih "Punya tiket?" di kios, lalu pindai QR ini atau ketik kodenya; atau tunjukkan kepada petugas.',
    'Nomor Anda didahulukan.',
  ],
};

/** The reprint heading keeps the Indonesian words: officers compare slips by it. */
const ENGLISH: SlipTexts = {
  reprint: 'CETAK ULANG / REPRINT',
  unit: 'INTEGRATED SERVICE UNIT',
  numberHeading: 'QUEUE NUMBER',
  goTo: 'Please go to',
  ahead: 'Ahead of you',
  estimate: 'Estimated wait',
  minutes: ({ from, to }) => `${span(from, to)} minutes`,
  calls: (count) => [
    count === 1 ? 'You are called once.' : `You are called at most ${count} times.`,
    'If you miss it, tell an officer.',
  ],
  code: 'Code',
  appointmentHeading: 'APPOINTMENT',
  appointmentUse: 'When you come, scan this QR or type its code at the kiosk.',
  appointmentGrace: (minutes) => [
    'Please come on time.',
    minutes === 0
      ? 'If you are late, you are still served in the order of the queue.'
      : `If you are more than ${minutes} minutes late, you are still served in the order of the queue.`,
  ],
  receiptHeading: { complaint: 'COMPLAINT RECEIPT', suggestion: 'SUGGESTION RECEIPT' },
  received: 'Received',
  answeredBy: 'Answered by',
  receiptUse: [
    'See how it goes on at the kiosk: "Complaints and suggestions", then "Follow a complaint".',
    'Scan this QR or type its code. Keep this slip; you are not asked for your name.',
  ],
  requestHeading: 'REQUEST RECEIPT',
  requestUse: (page) => [
    'See how it goes on at the kiosk: "Requests", then "Follow a request".',
    ...(page === null ? [] : [`Or on the office's Wi-Fi: ${page}`]),
    'Scan this QR or type its code. Keep this slip; your name is not shown.',
  ],
  priorityHeading: 'PRIORITY SERVICE',
  validUntil: 'Valid until',
  priorityUse: [
    'Good for one service.',
    'Touch "Have a ticket?" at the kiosk, then scan this QR or type its code; or show it to an officer.',
    'Your number goes ahead.',
  ],
};

export function textsFor(language: TicketSlip['language']): SlipTexts {
  return language === 'en' ? ENGLISH : INDONESIAN;
}
