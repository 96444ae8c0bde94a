/** What the sections of the office's data share: forms of both languages, saving, what a change brought about. */

const id = {
  required: 'Bagian ini wajib diisi.',
  optional: 'boleh kosong',
  inEnglish: (label: string) => `${label} (Inggris)`,
  change: 'Ubah',
  changeOf: (what: string) => `Ubah ${what}`,
  add: 'Tambah',
  remove: 'Hapus',
  removeOf: (what: string) => `Hapus ${what}`,
  removeTitle: (what: string) => `Hapus ${what}?`,
  removeLead: 'Perubahan ini tercatat dan dapat dibatalkan di Riwayat Perubahan.',
  save: 'Simpan',
  saved: (what: string) => `${what} disimpan.`,
  removed: (what: string) => `${what} dihapus.`,
  deadlines: (moved: string) => `Batas waktu yang dihitung ulang: ${moved}.`,
  moved: {
    steps: (count: number) => `${count} langkah`,
    complaints: (count: number) => `${count} pengaduan`,
    onlineServices: (count: number) => `${count} layanan ulang daring`,
    requests: (count: number) => `${count} permohonan`,
  },
  up: (what: string) => `Naikkan ${what}`,
  down: (what: string) => `Turunkan ${what}`,
  active: 'Aktif',
  inactive: 'Nonaktif',
  act: 'Tindakan',
  back: 'Kembali',
  number: 'Isi dengan angka.',
};

export type OfficeDataTexts = typeof id;

const en: OfficeDataTexts = {
  required: 'Please fill this in.',
  optional: 'optional',
  inEnglish: (label) => `${label} (English)`,
  change: 'Edit',
  changeOf: (what) => `Edit ${what}`,
  add: 'Add',
  remove: 'Remove',
  removeOf: (what) => `Remove ${what}`,
  removeTitle: (what) => `Remove ${what}?`,
  removeLead: 'This change is recorded and can be undone in the change history.',
  save: 'Save',
  saved: (what) => `${what} was saved.`,
  removed: (what) => `${what} was removed.`,
  deadlines: (moved) => `Deadlines counted anew: ${moved}.`,
  moved: {
    steps: (count) => (count === 1 ? '1 step' : `${count} steps`),
    complaints: (count) => (count === 1 ? '1 complaint' : `${count} complaints`),
    onlineServices: (count) => (count === 1 ? '1 online service' : `${count} online services`),
    requests: (count) => (count === 1 ? '1 request' : `${count} requests`),
  },
  up: (what) => `Move ${what} up`,
  down: (what) => `Move ${what} down`,
  active: 'In use',
  inactive: 'Out of use',
  act: 'Actions',
  back: 'Back',
  number: 'Please give a number.',
};

export const officeDataTexts = { id, en };
