/** Refusals of the conversation itself, of accounts and of devices. */
import type { Message, ShownError } from './words.ts';

const id = {
  'no-answer': 'Koneksi terputus. Data tersimpan dan akan dikirim kembali otomatis.',
  'bad-input': 'Isian belum sesuai. Mohon periksa kembali.',
  'unknown-command': 'Halaman ini perlu dimuat ulang.',
  'not-allowed': 'Anda tidak memiliki akses untuk tindakan ini.',
  'not-signed-in': 'Silakan masuk terlebih dahulu.',
  'too-many-tries': ({ minutes }) => `Terlalu banyak percobaan. Coba lagi dalam ${minutes} menit.`,
  internal: 'Terjadi kendala. Mohon hubungi petugas.',
  'hub-stopping': 'Sistem sedang dimulai ulang. Mohon tunggu sebentar.',
  'sign-in-failed': 'Nama atau PIN tidak cocok. Silakan coba lagi.',
  'setup-code-wrong': 'Kode pemasangan tidak cocok. Lihat kode pada layar tempat program dijalankan.',
  'setup-done': 'Akun koordinator pertama sudah dibuat. Silakan masuk.',
  'pairing-code-wrong':
    'Kode pemasangan perangkat tidak cocok atau sudah kedaluwarsa. Minta kode baru dari meja petugas.',
  'officer-exists': 'Nama petugas ini sudah digunakan.',
  'officer-unknown': 'Petugas tidak ditemukan.',
  'last-coordinator': 'Harus ada sedikitnya satu koordinator aktif.',
} satisfies Partial<Record<ShownError, Message>>;

const en: Record<keyof typeof id, Message> = {
  'no-answer': 'Connection lost. Your entries are kept and will be sent again.',
  'bad-input': 'Something in the form needs another look.',
  'unknown-command': 'Please reload this page.',
  'not-allowed': 'You do not have access to this.',
  'not-signed-in': 'Please sign in first.',
  'too-many-tries': ({ minutes }) => `Too many tries. Try again in ${minutes} minutes.`,
  internal: 'Something went wrong. Please ask an officer.',
  'hub-stopping': 'The system is restarting. Please wait a moment.',
  'sign-in-failed': 'The name or PIN does not match. Please try again.',
  'setup-code-wrong': 'The set-up code does not match. It is shown where the program was started.',
  'setup-done': 'The first coordinator account exists already. Please sign in.',
  'pairing-code-wrong':
    'The pairing code does not match or is too old. Ask for a new one at an officer’s desk.',
  'officer-exists': 'This officer’s name is in use already.',
  'officer-unknown': 'Officer not found.',
  'last-coordinator': 'At least one active coordinator must remain.',
};

export const accessErrors = { id, en };
