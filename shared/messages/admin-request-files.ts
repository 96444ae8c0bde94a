/** Documents of a request, uploaded and looked at, in administration. */
import type { FileKind } from '../domain/requests/file-kind.ts';

const id = {
  lead: (megabytes: number) =>
    `Tandai berkas yang dilihat, atau unggah pindaiannya: PDF, JPEG, atau PNG, paling besar ${megabytes} MB.`,
  uploaded: 'ada unggahan',
  others: 'Berkas lain',
  othersHint: 'Misalnya surat kuasa, surat balasan, atau bukti penyerahan.',
  upload: 'Unggah',
  uploadTo: (entry: string) => `Unggah untuk ${entry}`,
  uploading: (name: string) => `Mengunggah ${name}`,
  refused: (name: string) => `${name} tidak disimpan`,
  lost: 'Koneksi terputus. Unggah lagi setelah tersambung.',
  close: 'Tutup',
  saved: (name: string) => `${name} tersimpan`,
  listOf: (entry: string) => `Unggahan untuk ${entry}`,
  about: (kind: FileKind, size: string, by: string, at: string) =>
    `${kind.toUpperCase()}, ${size}, diunggah ${by}, ${at}`,
  open: 'Buka',
  openOne: (name: string) => `Buka ${name} di tab baru`,
  save: 'Unduh',
  saveOne: (name: string) => `Unduh ${name}`,
  remove: 'Hapus',
  removeOne: (name: string) => `Hapus ${name}`,
  removeTitle: 'Hapus berkas ini?',
  removeLead: (name: string) =>
    `${name} tidak dapat dikembalikan. Siapa yang menghapus dan kapan tetap tercatat.`,
  removeSend: 'Hapus Berkas',
  removed: (name: string) => `${name} dihapus`,
  logged: 'Setiap kali berkas dibuka atau diunduh, tercatat di log akses.',
};

export type AdminRequestFileTexts = typeof id;

const en: AdminRequestFileTexts = {
  lead: (megabytes) =>
    `Tick the documents you saw, or upload a scan: PDF, JPEG or PNG, at most ${megabytes} MB.`,
  uploaded: 'uploaded',
  others: 'Other documents',
  othersHint: 'Such as a power of attorney, a letter of reply or a receipt.',
  upload: 'Upload',
  uploadTo: (entry) => `Upload for ${entry}`,
  uploading: (name) => `Uploading ${name}`,
  refused: (name) => `${name} was not kept`,
  lost: 'The connection is lost. Upload it again once it is back.',
  close: 'Close',
  saved: (name) => `${name} is kept`,
  listOf: (entry) => `Uploads for ${entry}`,
  about: (kind, size, by, at) => `${kind.toUpperCase()}, ${size}, uploaded by ${by}, ${at}`,
  open: 'Open',
  openOne: (name) => `Open ${name} in a new tab`,
  save: 'Download',
  saveOne: (name) => `Download ${name}`,
  remove: 'Remove',
  removeOne: (name) => `Remove ${name}`,
  removeTitle: 'Remove this file?',
  removeLead: (name) => `${name} cannot be brought back. Who removed it and when stays on record.`,
  removeSend: 'Remove File',
  removed: (name) => `${name} was removed`,
  logged: 'Every time a file is opened or downloaded, it is in the access log.',
};

export const adminRequestFileTexts = { id, en };
