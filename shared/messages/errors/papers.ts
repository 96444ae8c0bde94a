/** Refusals of printing and of reports. */
import type { Message, ShownError } from './words.ts';

const id = {
  'printer-fault': 'Tiket tidak dapat dicetak. Mohon hubungi petugas.',
  'no-printer': 'Kantor ini tidak memakai pencetak.',
  'print-job-unknown': 'Cetakan tidak ditemukan.',
  'print-job-state': 'Tindakan ini tidak berlaku lagi untuk cetakan ini.',
  'print-job-expired': 'Cetakan ini untuk hari yang sudah lewat. Gunakan Cetak Ulang bila masih diperlukan.',
  'logo-invalid': 'Gambar ini tidak dapat dipakai. Pilih berkas PNG paling besar 512 KB.',
  'day-ahead': 'Tanggal ini belum tiba.',
  'report-unknown': 'Laporan ini tidak tersedia lagi. Buat laporan kembali.',
  'report-running': 'Laporan Anda sebelumnya masih dibuat. Tunggu selesai atau batalkan dahulu.',
  'report-too-long':
    'Laporan ini terlalu panjang untuk bentuk berkas tersebut. Pilih periode lebih pendek, atau bentuk CSV.',
  'report-failed': 'Laporan belum dapat dibuat. Silakan coba lagi.',
} satisfies Partial<Record<ShownError, Message>>;

const en: Record<keyof typeof id, Message> = {
  'printer-fault': 'The ticket could not be printed. Please ask an officer.',
  'no-printer': 'This office does not use a printer.',
  'print-job-unknown': 'This slip was not found.',
  'print-job-state': 'This can no longer be done for this slip.',
  'print-job-expired': 'This slip was for a day that is over. Choose Reprint if it is still needed.',
  'logo-invalid': 'This picture cannot be used. Choose a PNG file of 512 KB at the most.',
  'day-ahead': 'That day has not come yet.',
  'report-unknown': 'That report is not there any more. Please make it again.',
  'report-running': 'Your last report is still being made. Wait for it, or cancel it first.',
  'report-too-long': 'That report is too long for this kind of file. Choose a shorter period, or CSV.',
  'report-failed': 'The report could not be made. Please try again.',
};

export const papersErrors = { id, en };
