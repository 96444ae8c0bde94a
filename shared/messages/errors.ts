/** What a person reads when a command was refused: what to do next, without blame (domain 6.1, 6.6). */
import type { ErrorCode } from '../errors.ts';

/** `no-answer` is made by the page itself when the hub stays silent. */
export type ShownError = ErrorCode | 'no-answer';

type Details = Readonly<Record<string, string | number | boolean>> | undefined;
type Message = string | ((details: NonNullable<Details>) => string);

const id: Record<ShownError, Message> = {
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
  'counter-unknown': 'Loket tidak ditemukan.',
  'counter-taken': ({ officer }) => `Loket ini sedang digunakan oleh ${officer}.`,
  'counter-not-open': 'Buka loket terlebih dahulu.',
  'counter-busy': 'Selesaikan dahulu nomor yang sedang ditangani.',
  'office-closed': 'Layanan sedang tutup.',
  'service-unknown': 'Layanan tidak ditemukan.',
  'topic-unknown': 'Topik layanan tidak ditemukan.',
  'id-invalid': 'Nomor identitas belum sesuai. Mohon periksa kembali.',
  'id-required': 'Layanan ini memerlukan NIK. Bagian ini wajib diisi.',
  'phone-invalid': 'Nomor HP belum sesuai. Contoh: 0812xxxxxxxx.',
  'phone-required': 'Layanan ini memerlukan nomor HP. Bagian ini wajib diisi.',
  'name-invalid': 'Nama belum sesuai. Mohon periksa kembali.',
  'visitor-not-found': 'Data tidak ditemukan. Periksa kembali, atau isi buku tamu.',
  'handle-expired': 'Waktu habis. Silakan ulangi pencarian data Anda.',
  'queue-empty': 'Tidak ada antrean yang menunggu.',
  'officer-busy': ({ ticket }) => `Selesaikan dahulu nomor ${ticket}.`,
  'visit-unknown': 'Kunjungan tidak ditemukan.',
  'visit-state': 'Tindakan ini tidak berlaku lagi untuk nomor ini.',
  'visit-taken': ({ counter }) => `Nomor ini sudah dipanggil oleh ${counter}.`,
  'visit-not-yours': 'Nomor ini ditangani petugas lain.',
  'calls-used-up': 'Nomor ini sudah dipanggil tiga kali. Pilih Tidak Hadir.',
  'deviation-required': 'Langkah ini melewati batas waktu. Isi pertanggungjawaban terlebih dahulu.',
  'question-required': 'Catat pertanyaan atau permasalahan terlebih dahulu.',
  'no-one-serves': 'Belum ada loket untuk layanan ini.',
  'date-not-working': 'Tanggal ini bukan hari kerja atau di luar jam layanan.',
  'date-passed': 'Tanggal dan jam ini sudah lewat.',
  'ticket-unknown': 'Nomor tidak ditemukan untuk hari ini.',
  'survey-done': 'Nomor ini sudah dinilai. Terima kasih.',
  'survey-too-early': 'Layanan untuk nomor ini belum selesai.',
  'survey-answers': 'Mohon jawab semua pertanyaan.',
  'printer-fault': 'Tiket tidak dapat dicetak. Mohon hubungi petugas.',
};

const en: Record<ShownError, Message> = {
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
  'counter-unknown': 'Counter not found.',
  'counter-taken': ({ officer }) => `This counter is in use by ${officer}.`,
  'counter-not-open': 'Open a counter first.',
  'counter-busy': 'Finish the number in hand first.',
  'office-closed': 'Service is closed now.',
  'service-unknown': 'Service not found.',
  'topic-unknown': 'Topic not found.',
  'id-invalid': 'The ID number needs another look.',
  'id-required': 'This service needs your NIK. Please fill it in.',
  'phone-invalid': 'The phone number needs another look. Example: 0812xxxxxxxx.',
  'phone-required': 'This service needs your phone number. Please fill it in.',
  'name-invalid': 'The name needs another look.',
  'visitor-not-found': 'No record found. Check the number, or fill in the guest book.',
  'handle-expired': 'Time is up. Please look up your record again.',
  'queue-empty': 'Nobody is waiting.',
  'officer-busy': ({ ticket }) => `Finish number ${ticket} first.`,
  'visit-unknown': 'Visit not found.',
  'visit-state': 'This can no longer be done for this number.',
  'visit-taken': ({ counter }) => `This number was already called by ${counter}.`,
  'visit-not-yours': 'Another officer has this number.',
  'calls-used-up': 'This number was called three times. Choose No-show.',
  'deviation-required': 'This step is over its time standard. Give your explanation first.',
  'question-required': 'Record the question or problem first.',
  'no-one-serves': 'No counter serves this service yet.',
  'date-not-working': 'That day is not a working day, or outside service hours.',
  'date-passed': 'That date and time have passed.',
  'ticket-unknown': 'No such number today.',
  'survey-done': 'This number was already rated. Thank you.',
  'survey-too-early': 'The service for this number is not finished yet.',
  'survey-answers': 'Please answer every question.',
  'printer-fault': 'The ticket could not be printed. Please ask an officer.',
};

/** @param details the refusal's details, where the code has any */
export function errorText(code: ShownError, language: 'id' | 'en', details?: Details): string {
  const message = (language === 'en' ? en : id)[code];
  return typeof message === 'string' ? message : message(details ?? {});
}
