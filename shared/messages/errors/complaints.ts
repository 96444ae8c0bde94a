/** Refusals of complaints (pengaduan). */
import type { Message, ShownError } from './words.ts';

const id = {
  'complaint-unknown': 'Pengaduan tidak ditemukan. Periksa kembali kodenya.',
  'complaint-state': 'Tindakan ini tidak berlaku lagi untuk pengaduan ini.',
  'complaint-not-yours': 'Pengaduan ini ditangani petugas lain. Hubungi koordinator.',
  'complaint-handler': 'Petugas ini tidak dapat menangani pengaduan ini. Pilih petugas lain.',
  'complaint-no-identity': 'Pengaduan ini tidak menyimpan identitas pelapor.',
  'complaint-not-told': 'Sampaikan dahulu hasilnya kepada pelapor.',
  'complaint-date': 'Tanggal ini sebelum pengaduan diterima. Periksa kembali.',
} satisfies Partial<Record<ShownError, Message>>;

const en: Record<keyof typeof id, Message> = {
  'complaint-unknown': 'There is no complaint with that code. Please check it again.',
  'complaint-state': 'That is no longer possible for this complaint.',
  'complaint-not-yours': 'Another officer handles this complaint. Please ask the coordinator.',
  'complaint-handler': 'This officer cannot handle this complaint. Choose another one.',
  'complaint-no-identity': 'No identity is kept with this complaint.',
  'complaint-not-told': 'Tell the complainant the result first.',
  'complaint-date': 'That day is before the complaint was received. Please check it again.',
};

export const complaintsErrors = { id, en };
