/** Refusals of changes to the office’s own data. */
import { SPECIAL_DAY } from '../../domain/office-data/hours.ts';
import { weekdayName } from '../../domain/service-hours.ts';
import { formatDay, type Language } from '../../domain/office-day-format.ts';
import type { Details, Message, ShownError } from './words.ts';

/** The day of the week that a refusal of service hours is about, and the period where it is one's. */
function placeOf({ weekday, period }: Details, language: Language): string {
  const day = Number(weekday) === SPECIAL_DAY ? SPECIAL[language] : weekdayName(Number(weekday))[language];
  return period === '' ? day : `${String(period)}, ${day}`;
}

const SPECIAL = { id: 'Hari kerja khusus', en: 'Special working day' };

const id = {
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
    `${placeOf(where, 'id')}: nomor terakhir jatuh sebelum bagian terakhir layanan dimulai. Kurangi menitnya.`,
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
  'survey-version-unknown': 'Versi kuesioner itu tidak ada lagi. Muat ulang daftarnya.',
  'survey-version-in-force':
    'Versi ini sudah mulai berlaku, sehingga tetap seperti adanya. Buat versi baru yang berlaku mulai hari lain.',
  'survey-version-day-past': 'Pilih hari berlaku hari ini atau sesudahnya.',
  'survey-version-day-taken': 'Sudah ada versi yang berlaku mulai hari itu. Pilih hari lain.',
  'survey-version-answered':
    'Hari ini sudah ada survei yang dijawab dengan versi sekarang. Pilih hari berlaku mulai besok.',
  'survey-version-elements': 'Kesembilan unsur (U1 sampai U9) harus ada, masing-masing satu kali.',
  'survey-version-weights': 'Jumlah bobot kesembilan unsur harus tepat 1. Periksa bobot setiap unsur.',
  'survey-version-intervals':
    'Batas mutu harus menurun dari A ke D, dua angka desimal, dengan batas terendah 25,00.',
  'rules-escalation':
    'Kasubbag Umum tidak diberi tahu lebih cepat daripada koordinator, dan Kepala tidak lebih cepat daripada Kasubbag Umum.',
  'rules-findings': '“Sangat kurang” tidak boleh lebih tinggi daripada “kurang”. Sesuaikan nilainya.',
  'rules-long-wait': 'Koordinator diberi tahu paling cepat saat seseorang sudah menunggu lama.',
  'rules-retention':
    'Nomor identitas disimpan paling singkat, lalu data kontak, lalu register. Sesuaikan masa simpannya.',
  'contact-form': ({ contact }) =>
    `Periksa ${contact}: tautan diawali https://, nomor hanya angka, surel memuat @.`,
} satisfies Partial<Record<ShownError, Message>>;

const en: Record<keyof typeof id, Message> = {
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
    `${placeOf(where, 'en')}: the last number would be given before the day’s last hours begin. Choose fewer minutes.`,
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
  'survey-version-unknown': 'That version of the questionnaire is gone. Load the list again.',
  'survey-version-in-force':
    'This version has begun, so it stays as it is. Make a new version that begins on another day.',
  'survey-version-day-past': 'Choose today or a day after it.',
  'survey-version-day-taken': 'Another version begins on that day. Choose another day.',
  'survey-version-answered':
    'Surveys were answered today with the present version. Choose a day from tomorrow on.',
  'survey-version-elements': 'All nine elements (U1 to U9) must be there, each once.',
  'survey-version-weights':
    'The weights of the nine elements must be exactly 1 together. Check the weight of each.',
  'survey-version-intervals':
    'The bounds of the grades must fall from A to D, with two decimals, the lowest being 25.00.',
  'rules-escalation':
    'The Head of General Affairs is told no earlier than the coordinator, and the Head of Office no earlier than they are.',
  'rules-findings': '“Very poor” cannot reach higher than “poor”. Adjust the values.',
  'rules-long-wait': 'The coordinator is told at the earliest when somebody has waited long.',
  'rules-retention':
    'Identification numbers are kept for the shortest time, then contact data, then the register. Adjust the periods.',
  'contact-form': ({ contact }) =>
    `Check ${contact}: a link begins with https://, a number has digits only, an e-mail address has an @.`,
};

export const officeDataErrors = { id, en };
