/** Refusals of changes to the types of request, and of forms that changed meanwhile. */
import { formatDay } from '../../domain/office-day-format.ts';
import type { Message, ShownError } from './words.ts';

const id = {
  'request-type-in-force':
    'Versi ini sudah berlaku, sehingga tetap seperti adanya. Pulihkan versi sebelumnya sebagai versi baru di Jenis Permohonan.',
  'request-type-coming': ({ day }) =>
    `Sudah ada versi yang akan berlaku mulai ${formatDay(String(day), 'id')}. Cabut dahulu versi itu.`,
  'request-type-followed': 'Sudah ada versi yang lebih baru. Pulihkan versi ini sebagai versi baru.',
  'request-type-same': 'Belum ada yang berbeda dari versi sebelumnya.',
  'request-type-field': ({ field }) =>
    `Isian “${field}” diperlukan aturan atau surat layanan ini, sehingga tetap ada seperti semula.`,
  'request-type-document': ({ document }) => `Berkas “${document}” diwajibkan peraturan dan tetap wajib.`,
  'request-type-order': 'Isian yang diperlukan layanan ini tetap berurutan seperti semula.',
  'request-type-kind': ({ field }) => `Cara mengisi “${field}” tidak dapat dipilih di sini.`,
  'request-type-choices': ({ field }) => `Beri sedikitnya dua pilihan untuk “${field}”.`,
  'request-type-kiosk': ({ field }) =>
    `“${field}” wajib diisi, jadi tanyakan juga di kiosk atau jadikan tidak wajib.`,
  'request-type-double': ({ name }) => `“${name}” ada dua kali. Beri nama yang berbeda.`,
  'request-type-limit': ({ name, least, most }) =>
    least === most
      ? `“${name}” adalah hak pemohon dan tetap ${most} hari kerja.`
      : `“${name}”: isi ${least} sampai ${most} hari kerja. Batas dari peraturan boleh dipercepat, tidak diperpanjang.`,
  'request-type-lead': ({ least, most }) =>
    `Permohonan masuk ${least} sampai ${most} hari kerja sebelum acara.`,
  'request-type-fixed': 'Alur, pelaksana, dan surat jenis ini tetap seperti semula.',
  'request-form-changed':
    'Formulir ini baru saja diperbarui. Mohon periksa kembali isiannya, lalu kirim lagi.',
} satisfies Partial<Record<ShownError, Message>>;

const en: Record<keyof typeof id, Message> = {
  'request-type-in-force':
    'This version is in force and stays as it is. Restore the one before it as a new version in Request types.',
  'request-type-coming': ({ day }) =>
    `A version is planned from ${formatDay(String(day), 'en')}. Withdraw that one first.`,
  'request-type-followed': 'There is a newer version. Restore this one as a new version.',
  'request-type-same': 'Nothing differs from the version before yet.',
  'request-type-field': ({ field }) =>
    `The rules or letters of this service need “${field}”, so it stays as it was.`,
  'request-type-document': ({ document }) => `The law requires “${document}”, so it stays required.`,
  'request-type-order': 'What this service needs stays in the order it was in.',
  'request-type-kind': ({ field }) => `“${field}” cannot be answered in this way.`,
  'request-type-choices': ({ field }) => `Give “${field}” at least two choices.`,
  'request-type-kiosk': ({ field }) =>
    `“${field}” is required: ask it at the kiosk too, or make it optional.`,
  'request-type-double': ({ name }) => `“${name}” is there twice. Choose another name.`,
  'request-type-limit': ({ name, least, most }) =>
    least === most
      ? `“${name}” is the applicant’s right and stays at ${most} working days.`
      : `“${name}”: give ${least} to ${most} working days. A limit of the rules can be made shorter, never longer.`,
  'request-type-lead': ({ least, most }) =>
    `A request comes in ${least} to ${most} working days before its event.`,
  'request-type-fixed': 'Steps, roles and letters of this type stay as they are.',
  'request-form-changed': 'This form has just been changed. Please check your answers and send it again.',
};

export const requestTypesErrors = { id, en };
