/** What a visitor reads on the page of their ticket. Register of domain 6.1. */

const id = {
  unit: 'Unit Layanan Terpadu',
  yourNumber: 'Nomor antrean Anda',
  otherLanguage: 'English',
  ahead: 'Antrean di depan Anda',
  estimate: 'Perkiraan tunggu',
  estimateUnknown: 'Menunggu loket dibuka',
  next: 'Anda berikutnya. Mohon bersiap.',
  keepOpen: 'Biarkan halaman ini terbuka dan tetaplah di ruang tunggu.',
  appointment: (time: string) => `Janji temu pukul ${time}`,
  appointmentText: 'Anda dipanggil mulai pukul itu, atau lebih cepat bila tidak ada antrean.',

  soundOn: 'Aktifkan bunyi',
  soundWhy: 'Ponsel berbunyi dan bergetar ketika nomor Anda dipanggil.',
  soundIsOn: 'Bunyi dan getar aktif',
  soundTry: 'Coba bunyi',

  called: 'NOMOR ANDA DIPANGGIL',
  goTo: 'Silakan menuju',
  call: (calls: number, most: number) => `Panggilan ke-${calls} dari ${most}`,
  lastCall: 'Panggilan terakhir',
  coming: 'Saya menuju loket',
  calledTitle: (ticket: string) => `${ticket} dipanggil`,

  serving: 'Anda sedang dilayani',
  servingAt: (counter: string) => `di ${counter}`,
  onHold: 'Layanan Anda ditunda sebentar',
  onHoldText: 'Petugas akan melanjutkannya. Mohon tetap di ruang tunggu.',
  skipped: 'Nomor Anda terlewat',
  skippedText: 'Silakan lapor ke petugas. Nomor Anda dipanggil lagi setelah beberapa nomor berikutnya.',
  done: 'Layanan selesai',
  doneText: 'Terima kasih. Mohon luangkan waktu untuk menilai layanan kami di layar kiosk.',
  cancelled: 'Antrean dibatalkan',
  cancelledText: 'Nomor ini tidak akan dipanggil lagi. Silakan ambil nomor baru bila diperlukan.',
  ended: 'Halaman tiket ini sudah berakhir',
  endedText: 'Halaman tiket hanya berlaku pada hari pengambilan nomor, sampai layanan selesai.',
  connecting: 'Membuka tiket Anda',

  cancel: 'Batalkan antrean',
  cancelTitle: 'Batalkan nomor ini?',
  cancelText: 'Nomor Anda tidak akan dipanggil lagi dan tempat Anda diberikan kepada yang lain.',
  cancelYes: 'Ya, batalkan',
  cancelNo: 'Tetap menunggu',
  cancelFailed: 'Belum dapat dibatalkan. Mohon coba lagi atau sampaikan kepada petugas.',

  online: 'Tersambung',
  offline: 'Sambungan terputus. Menyambung kembali. Mohon perhatikan layar ruang tunggu.',
  privacy: 'Halaman ini tidak memuat data pribadi.',
};

export type PhoneTexts = typeof id;

const en: PhoneTexts = {
  unit: 'Integrated Service Unit',
  yourNumber: 'Your queue number',
  otherLanguage: 'Bahasa Indonesia',
  ahead: 'Waiting ahead of you',
  estimate: 'Estimated wait',
  estimateUnknown: 'Waiting for a counter to open',
  next: 'You are next. Please get ready.',
  keepOpen: 'Keep this page open and stay in the waiting room.',
  appointment: (time) => `Appointment at ${time}`,
  appointmentText: 'You are called from then on, or sooner if nobody else is waiting.',

  soundOn: 'Turn on sound',
  soundWhy: 'Your phone rings and vibrates when your number is called.',
  soundIsOn: 'Sound is on',
  soundTry: 'Try it',

  called: 'YOUR NUMBER IS CALLED',
  goTo: 'Please go to',
  call: (calls, most) => `Call ${calls} of ${most}`,
  lastCall: 'Last call',
  coming: 'I am on my way',
  calledTitle: (ticket) => `${ticket} is called`,

  serving: 'You are being served',
  servingAt: (counter) => `at ${counter}`,
  onHold: 'Your service is on hold for a moment',
  onHoldText: 'An officer will go on with it. Please stay in the waiting room.',
  skipped: 'Your number was passed over',
  skippedText: 'Please tell an officer. Your number is called again after a few others.',
  done: 'Service finished',
  doneText: 'Thank you. Please take a moment to rate our service at the kiosk.',
  cancelled: 'Number cancelled',
  cancelledText: 'This number will not be called any more. Please take a new one if you need to.',
  ended: 'This ticket’s page is over',
  endedText: 'A ticket’s page is good on the day the number was taken, until the service is finished.',
  connecting: 'Opening your ticket',

  cancel: 'Cancel my number',
  cancelTitle: 'Cancel this number?',
  cancelText: 'Your number will not be called any more and your place goes to others.',
  cancelYes: 'Yes, cancel',
  cancelNo: 'Keep waiting',
  cancelFailed: 'It could not be cancelled yet. Please try again or tell an officer.',

  online: 'Connected',
  offline: 'Connection lost. Connecting again. Please watch the screen in the waiting room.',
  privacy: 'This page holds no personal data.',
};

export const phoneTexts = { id, en };
