/** What people read on the TV. Words of domain 6.2, 6.4 and 6.5. */

const id = {
  title: 'Unit Layanan Terpadu',
  nowCalled: 'NOMOR DIPANGGIL',
  goTo: 'Silakan menuju',
  attention: 'Mohon perhatikan nomor Anda',
  number: 'NOMOR',
  place: 'TEMPAT',
  next: 'ANTREAN BERIKUTNYA',
  nobodyNext: 'Tidak ada antrean',
  free: 'Siap melayani',
  recent: 'PANGGILAN SEBELUMNYA',
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
  nobodyNext: 'Nobody waiting',
  free: 'Ready to serve',
  recent: 'EARLIER CALLS',
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
