/** What people read on the TV. Words of domain 6.2, 6.4 and 6.5. */

const ROMAN = ['I', 'II', 'III', 'IV'] as const;

/** Quarters are counted in Roman numbers on Indonesian boards. */
function romanOf(quarter: number): string {
  return ROMAN[quarter - 1] ?? String(quarter);
}

const id = {
  title: 'Unit Layanan Terpadu',
  nowCalled: 'NOMOR DIPANGGIL',
  goTo: 'Silakan menuju',
  attention: 'Mohon perhatikan nomor Anda',
  number: 'NOMOR',
  place: 'TEMPAT',
  next: 'ANTREAN BERIKUTNYA',
  nextShort: 'BERIKUTNYA',
  nobodyNext: 'Tidak ada antrean',
  free: 'Siap melayani',
  recent: 'SEBELUMNYA',
  skipped: 'TERLEWAT',
  skippedHint: 'Silakan lapor kepada petugas',
  paused: 'Istirahat',
  secondCall: 'Panggilan kedua',
  lastCall: 'Panggilan terakhir',
  welcome: 'Selamat datang di Unit Layanan Terpadu',
  takeNumber: 'Silakan ambil nomor antrean, lalu tunggu panggilan.',
  allClosed: 'Belum ada loket yang dibuka.',
  charter: 'Maklumat Pelayanan',
  information: 'Informasi',
  pauseText: 'Jeda teks',
  runText: 'Jalankan teks',
  otherCounters: (page: number, pages: number) => `${page} dari ${pages}`,

  // satisfaction index (domain 2.7)
  ikmTitle: 'Indeks Kepuasan Masyarakat',
  ikmPeriod: (quarter: number, year: number) => `Triwulan ${romanOf(quarter)} ${year}`,
  ikmSoFar: (from: string, to: string) => `${from} – ${to}`,
  ikmMutu: 'Mutu pelayanan:',
  respondents: 'Responden',
  people: (n: number) => `${n} orang`,
  sexes: { L: 'Laki-laki', P: 'Perempuan' },
  education: 'Pendidikan',
  ikmFew: (n: number, minimum: number) => `Baru ${n} dari ${minimum} responden`,
  ikmFewLead:
    'Nilai IKM triwulan ini belum ditampilkan karena jumlah responden belum mencukupi. Mohon nilai layanan kami setelah Anda dilayani.',
  ikmThanks:
    'Terima kasih atas penilaian yang telah Anda berikan. Masukan Anda sangat bermanfaat untuk kemajuan unit kami agar terus memperbaiki dan meningkatkan kualitas pelayanan bagi masyarakat.',

  // emergency
  emergencyTitle: 'Pemberitahuan penting',
  emergencySince: (time: string) => `Sejak pukul ${time}`,

  // connection
  connecting: 'Menyambungkan papan antrean…',
  connectingText: 'Mohon tunggu sebentar. Layar ini menyambung dengan sendirinya.',
  lostTitle: (since: string) => `Koneksi terputus sejak ${since}.`,
  lost: 'Nomor di layar mungkin belum terbaru. Mohon perhatikan panggilan petugas.',

  // sound
  soundTitle: 'Suara panggilan belum aktif',
  soundLead: 'Tekan sekali agar nomor antrean dibacakan.',
  soundOn: 'Aktifkan suara',
  soundLater: 'Lanjut tanpa suara',
  muted: 'Suara mati',

  // pairing
  pairTitle: 'Pasang layar antrean ini',
  pairLead: 'Minta kode pemasangan dari meja petugas. Kode dibuat oleh koordinator.',
  pairLabel: 'Kode pemasangan',
  pairGo: 'Pasang layar',
  pairOffline: 'Koneksi terputus. Mohon tunggu, lalu coba lagi.',
};

const en: typeof id = {
  title: 'Integrated Service Unit',
  nowCalled: 'NOW CALLING',
  goTo: 'Please go to',
  attention: 'Please watch for your number',
  number: 'NUMBER',
  place: 'PLACE',
  next: 'NEXT IN QUEUE',
  nextShort: 'NEXT',
  nobodyNext: 'Nobody waiting',
  free: 'Ready to serve',
  recent: 'EARLIER',
  skipped: 'MISSED',
  skippedHint: 'Please tell an officer',
  paused: 'On a break',
  secondCall: 'Second call',
  lastCall: 'Last call',
  welcome: 'Welcome to the Integrated Service Unit',
  takeNumber: 'Please take a queue number and wait for your call.',
  allClosed: 'No counter is open yet.',
  charter: 'Service charter',
  information: 'Information',
  pauseText: 'Pause text',
  runText: 'Run text',
  otherCounters: (page: number, pages: number) => `${page} of ${pages}`,

  ikmTitle: 'Public Satisfaction Index',
  ikmPeriod: (quarter: number, year: number) => `Quarter ${romanOf(quarter)} ${year}`,
  ikmSoFar: (from: string, to: string) => `${from} – ${to}`,
  ikmMutu: 'Service quality:',
  respondents: 'Respondents',
  people: (n: number) => `${n} people`,
  sexes: { L: 'Men', P: 'Women' },
  education: 'Education',
  ikmFew: (n: number, minimum: number) => `${n} of ${minimum} respondents so far`,
  ikmFewLead:
    'The index of this quarter is not shown yet, as too few visitors have answered. Please rate our service after your visit.',
  ikmThanks:
    'Thank you for your rating. Your feedback helps our unit to keep improving its service to the public.',

  emergencyTitle: 'Important notice',
  emergencySince: (time: string) => `Since ${time}`,

  connecting: 'Connecting the queue board…',
  connectingText: 'Please wait a moment. This screen connects by itself.',
  lostTitle: (since: string) => `Connection lost since ${since}.`,
  lost: 'The numbers shown may be old. Please listen for the officers.',

  soundTitle: 'The voice is not switched on yet',
  soundLead: 'Press once to have the numbers read aloud.',
  soundOn: 'Switch on sound',
  soundLater: 'Go on without sound',
  muted: 'Sound off',

  pairTitle: 'Set up this queue screen',
  pairLead: 'Ask for the pairing code at an officer’s desk. A coordinator makes it.',
  pairLabel: 'Pairing code',
  pairGo: 'Pair screen',
  pairOffline: 'Connection lost. Please wait and try again.',
};

export const tvTexts = { id, en };
