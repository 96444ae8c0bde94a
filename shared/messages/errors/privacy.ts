/** Refusals of what data subjects ask for (UU 27/2022). */
import type { Message, ShownError } from './words.ts';

const id = {
  'subject-unknown': 'Permintaan ini tidak ditemukan.',
  'subject-state': 'Permintaan ini sudah diputuskan.',
  'subject-kind': 'Tindakan ini untuk jenis permintaan lain. Catat permintaan baru.',
  'subject-not-chosen': 'Cari dan pilih data orang ini terlebih dahulu.',
  'subject-not-found': 'Data ini tidak ditemukan lagi. Cari kembali.',
  'subject-no-requester': 'Nama dan kontak pemohon sudah dihapus.',
  'subject-not-carried-out': 'Jalankan permintaan ini terlebih dahulu, atau tolak dengan alasan.',
  'subject-reason': 'Tulis penjelasan kepada pemohon.',
  'subject-not-decided': 'Putuskan permintaan ini terlebih dahulu.',
  'subject-told-before': 'Waktu ini sebelum permintaan diterima. Periksa kembali.',
  'subject-being-served':
    'Orang ini masih dilayani atau ditunggu. Selesaikan kunjungan atau janji temunya dahulu.',
  'subject-blocked': 'Masih ada urusan yang berjalan. Selesaikan dahulu, lalu hapus.',
  'subject-nothing': 'Tidak ada yang dapat dihapus. Tolak permintaan dengan alasan yang sesuai.',
  'subject-other-officer': 'Serahkan permintaan ini kepada penanggung jawab atau administrator lain.',
} satisfies Partial<Record<ShownError, Message>>;

const en: Record<keyof typeof id, Message> = {
  'subject-unknown': 'This request was not found.',
  'subject-state': 'This request was decided already.',
  'subject-kind': 'This belongs to another kind of request. Register a new one.',
  'subject-not-chosen': 'Find and choose this person’s data first.',
  'subject-not-found': 'These data are not found any more. Please search again.',
  'subject-no-requester': 'Name and contact of who asked were erased.',
  'subject-not-carried-out': 'Carry the request out first, or refuse it with a reason.',
  'subject-reason': 'Write the explanation to who asked.',
  'subject-not-decided': 'Decide the request first.',
  'subject-told-before': 'This is before the request was received. Please check it.',
  'subject-being-served': 'This person is still served or expected. End the visit or the appointment first.',
  'subject-blocked': 'Something of theirs still runs. End it first, then erase.',
  'subject-nothing': 'There is nothing that may be erased. Refuse the request with the ground that fits.',
  'subject-other-officer': 'Hand this request to another person in charge or administrator.',
};

export const privacyErrors = { id, en };
