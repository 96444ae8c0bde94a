/** Refusals of requests (permohonan), of lent facilities and of other programs. */
import { formatDay } from '../../domain/office-day-format.ts';
import { FILE_KIND_NAMES, type FileKind } from '../../domain/requests/file-kind.ts';
import type { Message, ShownError } from './words.ts';

/** `09.05`, as Indonesian writes it. */
const clock = (time: unknown): string => String(time).replace(':', '.');

const id = {
  'request-type-unknown': 'Jenis permohonan ini tidak ditemukan. Muat ulang halaman.',
  'request-unknown': 'Permohonan ini tidak ditemukan atau tidak dapat Anda lihat.',
  'request-code-unknown': 'Kode ini tidak ditemukan. Periksa kembali kode pada tanda terima Anda.',
  'request-not-offered': 'Layanan ini tidak memerlukan formulir. Silakan tunggu panggilan.',
  'request-visit-over': 'Nomor antrean ini sudah berakhir. Silakan ambil nomor baru atau hubungi petugas.',
  'request-open': ({ number }) =>
    `Kunjungan ini sudah memiliki permohonan ${String(number)} yang masih berjalan.`,
  'request-step-unknown': 'Langkah ini tidak ditemukan. Muat ulang halaman.',
  'request-taken': 'Petugas lain baru saja memproses permohonan ini. Lihat keadaannya sekarang.',
  'request-late': ({ day, workingDays }) =>
    `Permohonan seharusnya diajukan paling lambat ${formatDay(String(day), 'id')} (${workingDays} hari kerja sebelum pelaksanaan). Tuliskan alasan bila tetap diterima.`,
  'year-not-decreed': ({ year }) =>
    `Hari libur tahun ${year} belum ditetapkan. Hubungi administrator untuk melengkapi kalender.`,
  'loan-period': 'Waktu pengembalian harus sesudah waktu mulai.',
  'facility-taken': ({ day, from, until }) =>
    `Sudah dipinjam pada ${formatDay(String(day), 'id')} pukul ${clock(from)} sampai ${clock(until)}. Pilih waktu lain.`,
  'request-over':
    'Permohonan ini sudah selesai. Data pemohonnya diperbaiki lewat Privasi, atas permintaan pemohon.',
  'applicant-unchanged': 'Belum ada yang berubah. Ubah dahulu data yang keliru.',
  'request-state': 'Langkah ini tidak berlaku lagi untuk permohonan ini. Lihat langkah berikutnya.',
  'request-once': 'Langkah ini sudah pernah dilakukan untuk permohonan ini.',
  'request-incomplete': ({ missing }) => `Lengkapi dahulu ${missing} berkas yang diwajibkan.`,
  'request-too-early': 'Selesaikan dahulu langkah sebelumnya.',
  'request-field': 'Ada isian yang belum sesuai. Mohon periksa kembali.',
  'file-name':
    'Nama berkas belum sesuai. Ganti namanya dengan huruf dan angka, tanpa garis miring, paling panjang 120 huruf.',
  'file-kind':
    'Berkas ini bukan PDF, JPEG, atau PNG. Pindai atau simpan sebagai salah satunya, lalu unggah lagi.',
  'file-kind-other': ({ kind }) =>
    `Isi berkas ini ${FILE_KIND_NAMES[kind as FileKind]}, tetapi akhiran namanya lain. Simpan ulang sebagai ${FILE_KIND_NAMES[kind as FileKind]}, lalu unggah lagi.`,
  'file-broken': 'Berkas ini tidak utuh atau memuat data lain. Pindai atau simpan ulang, lalu unggah lagi.',
  'file-empty': 'Berkas ini kosong. Pindai atau simpan ulang, lalu unggah lagi.',
  'file-too-large': ({ megabytes }) =>
    `Berkas ini lebih dari ${megabytes} MB. Pindai dengan resolusi lebih rendah atau bagi menjadi beberapa berkas.`,
  'file-busy': 'Beberapa berkas lain sedang diterima. Mohon unggah lagi sebentar lagi.',
  'file-unknown': 'Berkas ini tidak ada lagi. Muat ulang permohonan.',
  'files-full': ({ most }) =>
    `Permohonan ini sudah memuat ${most} berkas. Gabungkan menjadi satu PDF, atau hapus yang tidak perlu.`,
  'disposition-after-due': ({ day }) =>
    `Batas waktu paling lambat ${formatDay(String(day), 'id')}, sesuai tenggat permohonan.`,
  'letter-unknown': 'Surat itu tidak ada atau isinya sudah dihapus sesuai masa simpan.',
  'letter-placeholder': ({ name }) =>
    `Isian ${name} tidak dikenal. Pakai nama isian yang tercantum di samping teks.`,
  'letter-number-part': ({ name }) => `Pola nomor perlu memuat ${name} agar tiap surat bernomor sendiri.`,
  'request-no-message': 'Tidak ada pesan untuk langkah terakhir permohonan ini.',
  'day-past': 'Tanggal sudah lewat. Mohon pilih hari ini atau sesudahnya.',
  'facility-unknown': 'Sarana ini tidak ditemukan. Muat ulang halaman.',
  'facility-in-use':
    'Sarana ini sudah pernah diajukan atau ditutup. Ubah menjadi tidak dipinjamkan, agar riwayatnya tetap ada.',
  'facility-name-taken': ({ name }) => `Sarana bernama ${name} sudah ada. Pilih nama lain.`,
  'facility-lent': ({ day, from, until }) =>
    `Sudah disepakati dipinjam pada ${formatDay(String(day), 'id')} pukul ${clock(from)} sampai ${clock(until)}. Pilih waktu lain, atau batalkan peminjamannya dahulu.`,
  'application-unknown':
    'Token aplikasi tidak dikenal atau sudah dicabut. Minta token baru kepada administrator.',
  'application-exists': 'Aplikasi dengan nama ini sudah ada. Pilih nama lain.',
  'application-gone': 'Aplikasi ini tidak ditemukan. Muat ulang halaman.',
  'key-reused': 'Kunci pengiriman ini sudah dipakai untuk isi yang lain. Gunakan kunci baru.',
  'json-invalid': 'Isi kiriman bukan JSON yang utuh. Mohon periksa kembali.',
  'body-not-json': 'Kirim isi sebagai JSON dengan header Content-Type: application/json.',
  'body-too-long': 'Isi kiriman terlalu besar. Ringkas isinya; berkas diserahkan di loket.',
  'method-unknown': 'Alamat ini hanya menerima POST /api/requests dan GET /api/requests/{kode}.',
} satisfies Partial<Record<ShownError, Message>>;

const en: Record<keyof typeof id, Message> = {
  'request-type-unknown': 'There is no such type of request. Please reload the page.',
  'request-unknown': 'There is no such request, or you may not see it.',
  'request-code-unknown': 'There is no such code. Please check the code on your receipt.',
  'request-not-offered': 'This service needs no form. Please wait to be called.',
  'request-visit-over': 'This number is over. Please take a new one or ask an officer.',
  'request-open': ({ number }) => `This visit already has request ${String(number)}, which is still open.`,
  'request-step-unknown': 'There is no such step. Please reload the page.',
  'request-taken': 'Another officer has just moved this request on. See how it stands now.',
  'request-late': ({ day, workingDays }) =>
    `It should have come by ${formatDay(String(day), 'en')} (${workingDays} working days before the event). Say why it is accepted all the same.`,
  'year-not-decreed': ({ year }) =>
    `The holidays of ${year} are not decreed yet. Ask an administrator to complete the calendar.`,
  'loan-period': 'It must end after it begins.',
  'facility-taken': ({ day, from, until }) =>
    `Taken on ${formatDay(String(day), 'en')} from ${from} to ${until}. Please choose another time.`,
  'request-over':
    'This request is over. Its applicant’s data are corrected under Privacy, at the applicant’s wish.',
  'applicant-unchanged': 'Nothing has changed yet. Change what is wrong first.',
  'request-state': 'This step does not apply to the request any more. See what comes next.',
  'request-once': 'This step was already taken for this request.',
  'request-incomplete': ({ missing }) => `Complete the ${missing} required documents first.`,
  'request-too-early': 'Finish the step before it first.',
  'request-field': 'An answer does not fit yet. Please check it.',
  'file-name':
    'This file name does not fit. Please rename it with letters and digits, without slashes, 120 letters at most.',
  'file-kind': 'This file is no PDF, JPEG or PNG. Scan or save it as one of them, then upload it again.',
  'file-kind-other': ({ kind }) =>
    `This file is a ${FILE_KIND_NAMES[kind as FileKind]} inside, but its name ends otherwise. Save it as ${FILE_KIND_NAMES[kind as FileKind]}, then upload it again.`,
  'file-broken':
    'This file is not whole, or holds something else too. Scan or save it again, then upload it.',
  'file-empty': 'This file is empty. Scan or save it again, then upload it.',
  'file-too-large': ({ megabytes }) =>
    `This file has more than ${megabytes} MB. Scan it at a lower resolution, or split it.`,
  'file-busy': 'Other files are coming in just now. Please upload it again in a moment.',
  'file-unknown': 'This file is not there any more. Please load the request again.',
  'files-full': ({ most }) => `This request holds ${most} files. Join them in one PDF, or remove some.`,
  'disposition-after-due': ({ day }) =>
    `The limit is ${formatDay(String(day), 'en')} at the latest, when the request is due.`,
  'letter-unknown': 'There is no such letter, or it was erased as its time to be kept is over.',
  'letter-placeholder': ({ name }) => `${name} is not known. Use the names listed beside the text.`,
  'letter-number-part': ({ name }) =>
    `The pattern needs ${name}, so that every letter has a number of its own.`,
  'request-no-message': 'The last step of this request offers no message.',
  'day-past': 'That day has passed. Please choose today or a later one.',
  'facility-unknown': 'This facility was not found. Please reload the page.',
  'facility-in-use': 'It was asked for or closed before. Lend it no more instead, so that history stays.',
  'facility-name-taken': ({ name }) => `There is a facility named ${name} already. Choose another name.`,
  'facility-lent': ({ day, from, until }) =>
    `A loan was agreed on ${formatDay(String(day), 'en')} from ${clock(from)} to ${clock(until)}. Choose another time, or cancel the loan first.`,
  'application-unknown': 'This token is unknown or was revoked. Ask the administrator for a new one.',
  'application-exists': 'There is an application of that name already. Choose another one.',
  'application-gone': 'This application was not found. Please reload the page.',
  'key-reused': 'This key was used for other content. Use a new one.',
  'json-invalid': 'What was sent is not whole JSON. Please check it.',
  'body-not-json': 'Send JSON with the header Content-Type: application/json.',
  'body-too-long': 'What was sent is too large. Shorten it; documents are handed in at the counter.',
  'method-unknown': 'This address takes POST /api/requests and GET /api/requests/{code} alone.',
};

export const requestsErrors = { id, en };
