/** Holidays and decrees in administration (domain 4.1). */

const id = {
  title: 'Hari Libur',
  lead: 'Dasar hitungan hari kerja. Setiap perubahan menghitung ulang batas waktu yang sedang berjalan.',
  add: 'Tambah Hari',
  addTitle: 'Hari baru dalam kalender',
  editTitle: 'Ubah hari',
  working: (days: number) => `${days} hari kerja`,
  decree: 'Keputusan bersama (SKB)',
  bySkb: 'SKB tahun ini',
  unknownTitle: (year: number) => `Kalender ${year} belum ditetapkan`,
  unknown: 'Batas waktu pada tahun ini tidak ditebak. Catat SKB begitu terbit, lalu isi hari liburnya.',
  record: 'Catat SKB',
  recordTitle: (year: number) => `Keputusan bersama untuk ${year}`,
  source: 'Dasar',
  decreeHint: 'Contoh: SKB Menag 1205/2026, Menaker 3/2026, PANRB 2/2026',
  calendarOf: (year: number) => `Kalender ${year}`,
  none: 'Belum ada hari libur untuk tahun ini',
  columns: { day: 'Tanggal', name: 'Hari', kind: 'Jenis', source: 'Dasar', act: 'Tindakan' },
  day: 'Tanggal',
  name: 'Nama',
  kind: 'Jenis',
  kinds: {
    'national-holiday': 'Libur nasional',
    'collective-leave': 'Cuti bersama',
    'office-closure': 'Libur kantor',
    'special-working-day': 'Hari kerja khusus',
  },
  kindHint: 'Hari kerja khusus mengalahkan hari libur dan akhir pekan pada tanggal yang sama.',
};

export type AdminHolidaysTexts = typeof id;

const en: AdminHolidaysTexts = {
  title: 'Holidays',
  lead: 'What working days are counted by. Every change counts running deadlines anew.',
  add: 'Add day',
  addTitle: 'A new day in the calendar',
  editTitle: 'Edit day',
  working: (days) => `${days} working days`,
  decree: 'Joint decree (SKB)',
  bySkb: 'Decree of the year',
  unknownTitle: (year) => `The calendar of ${year} is not decreed yet`,
  unknown: 'Deadlines in this year are not guessed. Record the decree once it is out, then its holidays.',
  record: 'Record decree',
  recordTitle: (year) => `Joint decree of ${year}`,
  source: 'Source',
  decreeHint: 'Example: SKB Menag 1205/2026, Menaker 3/2026, PANRB 2/2026',
  calendarOf: (year) => `Calendar of ${year}`,
  none: 'There are no holidays for this year yet',
  columns: { day: 'Date', name: 'Day', kind: 'Kind', source: 'Source', act: 'Actions' },
  day: 'Date',
  name: 'Name',
  kind: 'Kind',
  kinds: {
    'national-holiday': 'National holiday',
    'collective-leave': 'Collective leave',
    'office-closure': 'Office closure',
    'special-working-day': 'Special working day',
  },
  kindHint: 'A special working day wins over a holiday or a weekend on the same date.',
};

export const adminHolidaysTexts = { id, en };
