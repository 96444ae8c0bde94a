/** What a person reads when a command was refused: what to do next, without blame (domain 6.1, 6.6). */
import { formatDay, type Language } from '../domain/office-day-format.ts';
import { SPECIAL_DAY } from '../domain/office-data/hours.ts';
import { weekdayName } from '../domain/service-hours.ts';
import type { ErrorCode } from '../errors.ts';

/** `no-answer` is made by the page itself when the hub stays silent. */
export type ShownError = ErrorCode | 'no-answer';

type Details = Readonly<Record<string, string | number | boolean>> | undefined;
type Message = string | ((details: NonNullable<Details>) => string);

/** The day of the week that a refusal of service hours is about, and the period where it is one's. */
function placeOf({ weekday, period }: NonNullable<Details>, language: Language): string {
  const day = Number(weekday) === SPECIAL_DAY ? SPECIAL[language] : weekdayName(Number(weekday))[language];
  return period === '' ? day : `${String(period)}, ${day}`;
}

const SPECIAL = { id: 'Hari kerja khusus', en: 'Special working day' };

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
  'counter-paused': 'Loket sedang istirahat. Pilih Lanjutkan Loket terlebih dahulu.',
  'counter-not-paused': 'Loket ini tidak sedang istirahat.',
  'counter-other-stage': 'Loket ini bukan untuk tahap nomor tersebut. Buka loket yang sesuai.',
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
  'calls-left': ({ calls, max }) =>
    `Nomor ini baru dipanggil ${calls} kali. Panggil sampai ${max} kali terlebih dahulu.`,
  'call-too-soon': ({ seconds }) => `Beri waktu kepada pengunjung. Coba lagi dalam ${seconds} detik.`,
  'undo-too-late': 'Waktu untuk membatalkan sudah lewat. Pilih Lapor Kembali.',
  'deviation-required': 'Langkah ini melewati batas waktu. Isi pertanggungjawaban terlebih dahulu.',
  'question-required': 'Catat pertanyaan atau permasalahan terlebih dahulu.',
  'no-one-serves': 'Belum ada loket untuk layanan ini.',
  'date-not-working': 'Tanggal ini bukan hari kerja atau di luar jam layanan.',
  'date-passed': 'Tanggal dan jam ini sudah lewat.',
  'service-already-listed': 'Layanan ini sudah ada pada nomor tersebut.',
  'too-many-services': 'Satu nomor paling banyak untuk enam layanan.',
  'same-officer': 'Pilih petugas lain sebagai pengganti.',
  'letter-required': 'Kantor ini hanya menerima pengalihan dengan surat penugasan.',
  'letter-number-required': 'Isi nomor surat penugasan terlebih dahulu.',
  'deviation-unknown': 'Catatan penyimpangan tidak ditemukan.',
  'escalation-unknown': 'Pemberitahuan tidak ditemukan.',
  'escalation-answered': 'Pemberitahuan ini sudah ditindaklanjuti.',
  'appointment-unknown': 'Janji temu tidak ditemukan. Periksa kembali kode pada slip Anda.',
  'appointment-other-day': ({ date }) =>
    `Janji temu ini untuk ${formatDay(String(date), 'id')}. Silakan datang pada hari itu atau hubungi petugas.`,
  'appointment-arrived': 'Anda sudah melapor untuk janji temu ini.',
  'appointment-cancelled': 'Janji temu ini sudah dibatalkan. Mohon hubungi petugas.',
  'complaint-unknown': 'Pengaduan tidak ditemukan. Periksa kembali kodenya.',
  'complaint-state': 'Tindakan ini tidak berlaku lagi untuk pengaduan ini.',
  'complaint-not-yours': 'Pengaduan ini ditangani petugas lain. Hubungi koordinator.',
  'complaint-handler': 'Petugas ini tidak dapat menangani pengaduan ini. Pilih petugas lain.',
  'complaint-no-identity': 'Pengaduan ini tidak menyimpan identitas pelapor.',
  'complaint-not-told': 'Sampaikan dahulu hasilnya kepada pelapor.',
  'complaint-date': 'Tanggal ini sebelum pengaduan diterima. Periksa kembali.',
  'ticket-unknown': 'Nomor tidak ditemukan untuk hari ini.',
  'survey-done': 'Nomor ini sudah dinilai. Terima kasih.',
  'survey-too-early': 'Layanan untuk nomor ini belum selesai.',
  'survey-answers': 'Mohon jawab semua pertanyaan.',
  'plan-unknown': 'Rencana ini tidak ditemukan. Silakan buka kembali periodenya.',
  'plan-changed': 'Isian ini sudah berubah. Buka kembali untuk melihat isi terbarunya.',
  'realisation-required': 'Isi realisasi sebelum rencana ditutup.',
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
  'change-outdated': ({ officer }) =>
    `Data ini baru saja diubah oleh ${officer}. Buka kembali agar Anda melihat yang terbaru.`,
  'change-followed': ({ officer }) =>
    `Data ini diubah lagi setelahnya oleh ${officer}. Batalkan perubahan yang terakhir terlebih dahulu.`,
  'change-unknown': 'Perubahan tidak ditemukan.',
  'service-closed': 'Layanan ini sedang tidak dibuka. Silakan pilih layanan lain.',
  'last-service': 'Harus ada sedikitnya satu layanan yang dibuka.',
  'service-in-use':
    'Layanan ini tercatat pada kunjungan, janji temu, loket, atau petugas. Tutup layanan ini agar riwayatnya tetap ada.',
  'letter-taken': ({ letter, service }) => `Huruf ${letter} dipakai layanan ${service}. Pilih huruf lain.`,
  'letter-today': ({ letter }) =>
    `Huruf ${letter} sudah dipakai untuk nomor hari ini. Pilih huruf lain, atau ubah besok.`,
  'topic-in-use': ({ topic }) =>
    `Topik ${topic} tercatat pada kunjungan. Sembunyikan topik ini agar riwayatnya tetap ada.`,
  'milestones-order': 'Urutkan tahap dari hari kerja yang paling awal.',
  'order-outdated': 'Daftar layanan sudah berubah. Urutkan kembali daftar yang terbaru.',
  'counter-open': 'Loket ini sedang dibuka petugas. Tutup loketnya terlebih dahulu.',
  'counter-waits': ({ count }) =>
    `${count} nomor masih menunggu di loket ini. Alihkan atau selesaikan terlebih dahulu.`,
  'counter-in-use': 'Loket ini tercatat pada kunjungan. Nonaktifkan agar riwayatnya tetap ada.',
  'counter-number-taken': ({ counter }) => `Nomor ini dipakai ${counter}. Pilih nomor lain.`,
  'counter-no-service': 'Pilih sedikitnya satu layanan untuk loket ini.',
  'last-counter': 'Harus ada sedikitnya satu loket yang aktif.',
  'hours-none': 'Isi jam layanan untuk sedikitnya satu hari.',
  'hours-special-none': 'Isi jam untuk hari kerja khusus.',
  'hours-backwards': (where) => `${placeOf(where, 'id')}: jam selesai harus setelah jam mulai.`,
  'hours-overlap': (where) =>
    `${placeOf(where, 'id')}: jam-jamnya bertumpukan. Urutkan dari yang paling pagi.`,
  'last-ticket-early': (where) =>
    `${placeOf(where, 'id')}: nomor terakhir jatuh sebelum layanan dimulai. Kurangi menitnya.`,
  'period-backwards': ({ period }) => `${period}: hari terakhir harus setelah hari pertama.`,
  'period-overlap': ({ period, other }) => `${period} dan ${other} bertumpukan. Ubah tanggal salah satunya.`,
  'holiday-unknown': 'Hari ini tidak ada lagi dalam kalender.',
  'holiday-taken': ({ day, name }) => `${formatDay(String(day), 'id')} sudah tercatat: ${name}.`,
  'decree-missing': ({ year }) =>
    `Kalender ${year} belum ditetapkan. Catat dahulu keputusan bersama (SKB) untuk tahun itu.`,
  'decree-in-use': ({ year }) => `Hapus dahulu hari libur ${year} yang berasal dari keputusan ini.`,
  'procedure-unknown': 'Versi prosedur itu tidak ada lagi. Muat ulang daftarnya.',
  'procedure-in-force':
    'Versi ini sudah mulai berlaku, sehingga tetap seperti adanya. Buat versi baru yang berlaku mulai hari lain.',
  'procedure-day-past': 'Pilih hari berlaku sesudah hari ini.',
  'procedure-day-taken': 'Sudah ada versi yang berlaku mulai hari itu. Pilih hari lain.',
  'procedure-moments':
    'Pendaftaran, verifikasi, penyelesaian, dan penilaian harus ada satu kali, dan langkah mengikuti urutan kunjungan.',
  'rules-escalation':
    'Kasubbag Umum tidak diberi tahu lebih cepat daripada koordinator, dan Kepala tidak lebih cepat daripada Kasubbag Umum.',
  'rules-long-wait': 'Koordinator diberi tahu paling cepat saat seseorang sudah menunggu lama.',
  'rules-retention':
    'Nomor identitas disimpan paling singkat, lalu data kontak, lalu register. Sesuaikan masa simpannya.',
  'contact-form': ({ contact }) =>
    `Periksa ${contact}: tautan diawali https://, nomor hanya angka, surel memuat @.`,
  'evaluation-closed': 'Evaluasi tahun ini sudah ditutup. Catatan baru masuk ke tahun berikutnya.',
  'evaluation-audit-missing': 'Catat sedikitnya satu audit internal sebelum evaluasi ditutup.',
  'follow-up-unknown': 'Tindak lanjut ini tidak ditemukan.',
  'follow-up-done': 'Tindak lanjut ini sudah ditandai selesai.',
  'indicator-unknown': 'Indikator ini tidak ditemukan. Muat ulang halaman.',
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
  'counter-paused': 'This counter is on a break. Choose Continue first.',
  'counter-not-paused': 'This counter is not on a break.',
  'counter-other-stage': 'This counter is not for that step of the visit. Open one that is.',
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
  'calls-left': ({ calls, max }) => `This number was called ${calls} times. Call it ${max} times first.`,
  'call-too-soon': ({ seconds }) => `Give the visitor time. Try again in ${seconds} seconds.`,
  'undo-too-late': 'It is too late to take this back. Choose Reported back.',
  'deviation-required': 'This step is over its time standard. Give your explanation first.',
  'question-required': 'Record the question or problem first.',
  'no-one-serves': 'No counter serves this service yet.',
  'date-not-working': 'That day is not a working day, or outside service hours.',
  'date-passed': 'That date and time have passed.',
  'service-already-listed': 'This service is on that number already.',
  'too-many-services': 'One number can carry six services at the most.',
  'same-officer': 'Choose another officer to take over.',
  'letter-required': 'This office accepts deputising by letter only.',
  'letter-number-required': 'Fill in the number of the deputising order first.',
  'deviation-unknown': 'Deviation record not found.',
  'escalation-unknown': 'Alert not found.',
  'escalation-answered': 'This alert was answered already.',
  'appointment-unknown': 'Appointment not found. Please check the code on your slip.',
  'appointment-other-day': ({ date }) =>
    `This appointment is for ${formatDay(String(date), 'en')}. Please come that day or ask an officer.`,
  'appointment-arrived': 'You have already checked in for this appointment.',
  'appointment-cancelled': 'This appointment was cancelled. Please ask an officer.',
  'complaint-unknown': 'There is no complaint with that code. Please check it again.',
  'complaint-state': 'That is no longer possible for this complaint.',
  'complaint-not-yours': 'Another officer handles this complaint. Please ask the coordinator.',
  'complaint-handler': 'This officer cannot handle this complaint. Choose another one.',
  'complaint-no-identity': 'No identity is kept with this complaint.',
  'complaint-not-told': 'Tell the complainant the result first.',
  'complaint-date': 'That day is before the complaint was received. Please check it again.',
  'ticket-unknown': 'No such number today.',
  'survey-done': 'This number was already rated. Thank you.',
  'survey-too-early': 'The service for this number is not finished yet.',
  'survey-answers': 'Please answer every question.',
  'plan-unknown': 'This plan was not found. Please open the period again.',
  'plan-changed': 'This was changed meanwhile. Open it again to see what it says now.',
  'realisation-required': 'Say what was done before the plan is closed.',
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
  'change-outdated': ({ officer }) => `${officer} has just changed this. Open it again to see the newest.`,
  'change-followed': ({ officer }) =>
    `${officer} changed this again afterwards. Undo the newest change first.`,
  'change-unknown': 'Change not found.',
  'service-closed': 'This service is not open at the moment. Please choose another one.',
  'last-service': 'At least one service must be open.',
  'service-in-use':
    'Visits, appointments, counters or officers name this service. Close it instead, so that the history stays.',
  'letter-taken': ({ letter, service }) =>
    `The service ${service} has the letter ${letter}. Choose another one.`,
  'letter-today': ({ letter }) =>
    `Numbers were given with the letter ${letter} today. Choose another one, or change it tomorrow.`,
  'topic-in-use': ({ topic }) =>
    `Visits name the topic ${topic}. Hide it instead, so that the history stays.`,
  'milestones-order': 'Put the milestones in order, the earliest working day first.',
  'order-outdated': 'The list of services has changed. Order the newest list.',
  'counter-open': 'An officer has this counter open. Close it first.',
  'counter-waits': ({ count }) =>
    `${count} numbers still wait for this counter. Pass them on or finish them first.`,
  'counter-in-use': 'Visits name this counter. Take it out of use instead, so that the history stays.',
  'counter-number-taken': ({ counter }) => `${counter} has this number. Choose another one.`,
  'counter-no-service': 'Choose at least one service for this counter.',
  'last-counter': 'At least one counter must be in use.',
  'hours-none': 'Give service hours for at least one day.',
  'hours-special-none': 'Give the hours of a special working day.',
  'hours-backwards': (where) => `${placeOf(where, 'en')}: the end must be after the beginning.`,
  'hours-overlap': (where) => `${placeOf(where, 'en')}: the hours overlap. Put the earliest first.`,
  'last-ticket-early': (where) =>
    `${placeOf(where, 'en')}: the last number would be given before service begins. Choose fewer minutes.`,
  'period-backwards': ({ period }) => `${period}: the last day must be after the first.`,
  'period-overlap': ({ period, other }) => `${period} and ${other} overlap. Change the dates of one of them.`,
  'holiday-unknown': 'This day is not in the calendar any more.',
  'holiday-taken': ({ day, name }) => `${formatDay(String(day), 'en')} is there already: ${name}.`,
  'decree-missing': ({ year }) =>
    `The calendar of ${year} is not decreed yet. Record the joint decree of that year first.`,
  'decree-in-use': ({ year }) => `Remove the holidays of ${year} that come from this decree first.`,
  'procedure-unknown': 'That version of the procedure is gone. Load the list again.',
  'procedure-in-force':
    'This version is in force already and stays as it is. Make a new version from another day on.',
  'procedure-day-past': 'Choose a day after today.',
  'procedure-day-taken': 'Another version begins on that day. Choose another day.',
  'procedure-moments':
    'Registering, verifying, solving and rating must each be there once, and steps follow the order of a visit.',
  'rules-escalation':
    'The Head of General Affairs is told no earlier than the coordinator, and the Head of Office no earlier than they are.',
  'rules-long-wait': 'The coordinator is told at the earliest when somebody has waited long.',
  'rules-retention':
    'Identification numbers are kept for the shortest time, then contact data, then the register. Adjust the periods.',
  'contact-form': ({ contact }) =>
    `Check ${contact}: a link begins with https://, a number has digits only, an e-mail address has an @.`,
  'evaluation-closed': 'The evaluation of this year is closed. New notes belong to the next year.',
  'evaluation-audit-missing': 'Record at least one internal audit before the evaluation is closed.',
  'follow-up-unknown': 'This follow-up was not found.',
  'follow-up-done': 'This follow-up was marked as done already.',
  'indicator-unknown': 'That indicator was not found. Load the page again.',
};

/** @param details the refusal's details, where the code has any */
export function errorText(code: ShownError, language: 'id' | 'en', details?: Details): string {
  const message = (language === 'en' ? en : id)[code];
  return typeof message === 'string' ? message : message(details ?? {});
}
