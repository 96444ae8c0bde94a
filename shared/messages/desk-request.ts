/** A request that begins at the counter, in the visit in hand. */

const id = {
  title: (ticket: string) => `Permohonan ${ticket}`,
  submit: 'Simpan Permohonan',
  has: 'Permohonan kunjungan ini',
  hasText: 'Kunjungan ini sudah memiliki permohonan yang berjalan. Lanjutkan dari permohonan itu.',
  none: 'Layanan ini tidak memiliki formulir permohonan.',
  failed: 'Formulir tidak dapat dibuka. Tutup lalu coba lagi.',
  open: 'Buka Permohonan',
  opens: (number: string) => `Buka Permohonan ${number}`,
  registered: (number: string) => `${number} tercatat`,
  tell: 'Sampaikan nomor dan kode ini kepada pemohon.',
  printed: 'Tanda terima sedang dicetak.',
  notPrinted: 'Tanda terima tidak dicetak. Mohon tuliskan nomor dan kode untuk pemohon.',
  code: 'Kode',
  due: 'Tenggat pertama',
  reprint: 'Cetak Ulang',
  reprinted: 'Tanda terima dicetak ulang',
  done: 'Selesai',
  close: 'Tutup',
};

export type DeskRequestTexts = typeof id;

const en: DeskRequestTexts = {
  title: (ticket) => `Request of ${ticket}`,
  submit: 'Save Request',
  has: 'Request of this visit',
  hasText: 'This visit has a request that is still open. Please go on from there.',
  none: 'This service has no form for a request.',
  failed: 'The form could not be opened. Please close this and try again.',
  open: 'Open Request',
  opens: (number) => `Open Request ${number}`,
  registered: (number) => `${number} is recorded`,
  tell: 'Tell the applicant this number and code.',
  printed: 'The receipt is being printed.',
  notPrinted: 'No receipt is printed. Please write number and code down for the applicant.',
  code: 'Code',
  due: 'First due',
  reprint: 'Reprint',
  reprinted: 'The receipt is printed again',
  done: 'Done',
  close: 'Close',
};

export const deskRequestTexts = { id, en };
