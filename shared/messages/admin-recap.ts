/** The daily recap of low ratings (S3 Z-01 B, Z-02). A finding is something to check. */
import type { RecapState } from '../domain/cases/findings.ts';

const id = {
  heading: 'Rekap Harian',
  lead: 'Penilaian kurang dan sangat kurang untuk diperiksa setiap hari kerja. Temuan belum berarti pelanggaran.',
  toExamine: (n: number) => (n === 1 ? 'Satu hari belum diperiksa' : `${n} hari belum diperiksa`),
  days: 'Hari kerja',
  previous: 'Bulan sebelumnya',
  next: 'Bulan berikutnya',
  noDays: 'Tidak ada hari kerja pada bulan ini',
  found: (n: number) => (n === 0 ? 'Tidak ada temuan' : `${n} temuan`),
  surveys: (n: number) => `${n} penilaian`,
  states: { nothing: 'Tanpa temuan', open: 'Belum diperiksa', examined: 'Diperiksa' } satisfies Record<
    RecapState,
    string
  >,
  print: 'Cetak Rekap',
  examine: 'Tandai Diperiksa',
  examineAgain: 'Ada penilaian baru sejak pemeriksaan terakhir.',
  examined: (officer: string, when: string) => `Sudah diperiksa oleh ${officer}, ${when}`,
  examinedToast: 'Hari ini ditandai sudah diperiksa',
  nothing: 'Tidak ada penilaian kurang pada hari ini',
  nothingHint: (n: number) =>
    n === 0 ? 'Belum ada penilaian yang masuk.' : `Dari ${n} penilaian yang masuk.`,
  aboutUnit: 'Tentang unit layanan',
  aboutOfficer: 'Tentang petugas',
  unitHint: 'Menjadi bahan rencana tindak lanjut survei, bukan kasus petugas.',
  by: (officers: string) => `Dilayani ${officers}`,
  own: 'Penilaian ini tentang layanan Anda. Diperiksa oleh petugas lain.',
  openCase: 'Buka Kasus',
  toCase: (name: string) => `Lihat ${name}`,
  openTitle: 'Buka kasus',
  openLead: 'Koordinator ULT memanggil petugas untuk memberi keterangan. Batas satu minggu mulai hari ini.',
  officer: 'Petugas',
  officerShort: 'Pilih petugas.',
  printSlip: 'Cetak Angka Hari',
  printed: 'Angka hari dikirim ke printer',
};

export type RecapPageTexts = typeof id;

const en: RecapPageTexts = {
  heading: 'Daily recap',
  lead: 'Poor and very poor ratings, to be checked each working day. A finding is not yet a violation.',
  toExamine: (n) => (n === 1 ? 'One day is not examined yet' : `${n} days are not examined yet`),
  days: 'Working days',
  previous: 'Month before',
  next: 'Month after',
  noDays: 'There is no working day in this month',
  found: (n) => (n === 0 ? 'No findings' : n === 1 ? '1 finding' : `${n} findings`),
  surveys: (n) => (n === 1 ? '1 rating' : `${n} ratings`),
  states: { nothing: 'No findings', open: 'Not examined', examined: 'Examined' },
  print: 'Print recap',
  examine: 'Mark as examined',
  examineAgain: 'There are new ratings since it was last examined.',
  examined: (officer, when) => `Examined by ${officer}, ${when}`,
  examinedToast: 'The day is marked as examined',
  nothing: 'No poor rating on this day',
  nothingHint: (n) => (n === 0 ? 'No rating came in yet.' : n === 1 ? 'Of 1 rating.' : `Of ${n} ratings.`),
  aboutUnit: 'About the unit',
  aboutOfficer: 'About the officer',
  unitHint: 'For the follow-up plan of the survey; it is no officer’s case.',
  by: (officers) => `Served by ${officers}`,
  own: 'This rating is about your own service. Another officer examines it.',
  openCase: 'Open case',
  toCase: (name) => `See ${name}`,
  openTitle: 'Open a case',
  openLead: 'The coordinator calls the officer for a hearing. The week begins today.',
  officer: 'Officer',
  officerShort: 'Choose an officer.',
  printSlip: 'Print day’s figures',
  printed: 'The day’s figures went to the printer',
};

export const recapPageTexts = { id, en };
