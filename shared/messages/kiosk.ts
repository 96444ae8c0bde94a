/** What a visitor reads on the kiosk, outside the guest book itself. Wording of domain 6.2 and 6.6. */

const id = {
  // idle
  welcome: 'Selamat datang di Unit Layanan Terpadu',
  touchToStart: 'Sentuh layar untuk memulai',
  rateService: 'Nilai layanan',
  haveTicket: 'Punya tiket?',
  servicesHere: 'Layanan di sini',
  paperOutTitle: 'Nomor tampil di layar',
  paperOut:
    'Kertas tiket habis. Petugas telah diberi tahu. Nomor antrean akan tampil di layar untuk Anda catat.',
  printerOff:
    'Pencetak tiket sedang tidak siap. Petugas telah diberi tahu. Nomor antrean akan tampil di layar untuk Anda catat.',

  // on every screen
  callStaff: 'Panggil Petugas',
  staffComing: 'Petugas dipanggil',
  needHelp: 'Perlu bantuan? Tekan Panggil Petugas.',
  callStaffTitle: 'Petugas sudah dipanggil',
  callStaffText: 'Mohon tunggu sebentar. Petugas akan datang membantu Anda di sini.',
  callStaffFailedTitle: 'Panggilan belum terkirim',
  callStaffFailed: 'Koneksi terputus. Mohon datangi meja petugas.',
  otherLanguage: 'English',
  contrast: 'Kontras tinggi',
  largeText: 'Huruf besar',
  tools: 'Bantuan dan tampilan',
  back: 'Kembali',
  next: 'Lanjut',
  skip: 'Lewati',
  close: 'Tutup',
  done: 'Selesai',
  cancel: 'Batal',
  cancelTitle: 'Batalkan pengisian?',
  cancelText: 'Semua isian Anda akan dihapus dan layar kembali ke awal.',
  cancelYes: 'Ya, batalkan',
  cancelNo: 'Lanjutkan',
  previousPage: 'Sebelumnya',
  nextPage: 'Berikutnya',
  page: (current: number, total: number) => `Halaman ${current} dari ${total}`,
  sectionGuestBook: 'Buku tamu',
  sectionService: 'Layanan',
  sectionReview: 'Periksa',

  // still there?
  idleTitle: 'Apakah Anda masih di sana?',
  idleText: (seconds: number) => `Layar akan kembali ke awal dalam ${seconds} detik.`,
  idleStay: 'Lanjutkan',

  // connection
  offline: 'Koneksi terputus. Data tersimpan dan akan dikirim kembali otomatis.',
  offlineIdle: 'Koneksi ke sistem terputus dan sedang disambungkan kembali.',
  starting: 'Menyiapkan layar layanan',
  startingText: 'Mohon tunggu sebentar.',
  startingOffline: 'Sistem belum dapat dihubungi. Layar ini mencoba lagi dengan sendirinya.',

  // closed
  closedTitle: 'Layanan sedang tutup.',
  breakTitle: 'Layanan sedang istirahat.',
  hours: (hours: string) => `Jam layanan: ${hours}.`,
  reopensOn: (day: string, time: string) => `Layanan buka kembali ${day}, pukul ${time}.`,
  reopensAt: (time: string) => `Layanan buka kembali pukul ${time}.`,
  reopensUnknown: 'Hari buka berikutnya akan diumumkan.',
  closedMeanwhileTitle: 'Mohon maaf, pengambilan nomor baru saja ditutup.',
  closedMeanwhile:
    'Isian Anda tidak disimpan. Silakan temui petugas bila memerlukan bantuan, atau datang kembali pada jam layanan.',

  // privacy
  privacyTitle: 'Pelindungan data Anda',
  privacyMore: 'Baca selengkapnya',
  privacyLongTitle: 'Pemberitahuan pelindungan data pribadi',

  // number
  yourNumber: 'Nomor antrean Anda',
  numberExisting: (ticket: string) => `Anda sudah memiliki nomor antrean aktif: ${ticket}.`,
  takeTicket: 'Silakan ambil tiket, lalu tunggu panggilan.',
  waitForCall: 'Silakan tunggu panggilan.',
  printing: 'Tiket sedang dicetak',
  printedOk: 'Tiket sudah dicetak',
  printFaultNote: (ticket: string) => `Mohon catat nomor Anda: ${ticket}`,
  printFaultThen: ', lalu hubungi petugas.',
  printFaultTitle: 'Tiket tidak dapat dicetak.',
  noPrint: (ticket: string) => `Mohon catat nomor Anda: ${ticket}.`,
  reprint: 'Cetak ulang tiket',
  waitingAhead: 'Antrean di depan Anda',
  estimate: 'Perkiraan waktu tunggu',
  minutes: (n: number) => `± ${n} menit`,
  atOnce: 'Segera dipanggil',
  codeForSurvey: 'Kode survei',
  homeIn: (seconds: number) => `Layar kembali ke awal dalam ${seconds} detik.`,

  // sending
  sending: 'Mengambil nomor antrean',
  sendingLead: 'Mohon tunggu sebentar.',
  retrying: 'Koneksi terputus. Isian Anda aman dan sedang dikirim kembali.',
  retryingLead:
    'Nomor akan tampil di sini begitu tersambung. Anda tidak perlu mengisi ulang. Petugas juga dapat membantu.',
  tryNumber: (n: number) => `Percobaan ke-${n}`,

  // ticket in hand
  ticketTitle: 'Pindai atau ketik nomor antrean',
  ticketLead: 'Dekatkan QR pada tiket ke pemindai, atau ketik nomor seperti A-007.',
  ticketLabel: 'Nomor antrean atau kode tiket',
  ticketHint: 'Contoh: A-007 atau 7K3F-Q9',
  ticketBad: 'Nomor belum sesuai. Contoh: A-007 atau 7K3F-Q9.',
  ticketOpen: 'Buka tiket',
  ticketWaitingTitle: 'Nomor Anda masih aktif.',
  ticketWaiting: 'Silakan tunggu panggilan. Survei dapat diisi setelah layanan selesai.',
  ticketNeedsCode: 'Untuk mencetak ulang, masukkan kode tiket Anda atau hubungi petugas.',
  ticketDoneTitle: 'Nomor ini sudah dinilai.',
  ticketDone: 'Terima kasih. Masukan Anda sangat berarti bagi perbaikan layanan kami.',

  // pairing and leaving
  pairTitle: 'Pasang layar ini',
  pairLead: 'Masukkan kode pemasangan dari meja petugas. Kode dibuat oleh koordinator.',
  pairLabel: 'Kode pemasangan',
  pairGo: 'Pasang layar',
  leaveTitle: 'Keluar dari layar kiosk',
  leaveText: 'Untuk petugas: masukkan PIN koordinator.',
  leaveLabel: 'PIN koordinator',
  leaveGo: 'Keluar',
  leaveWrong: 'PIN tidak cocok. Silakan coba lagi.',
};

export type KioskTexts = typeof id;

const en: KioskTexts = {
  welcome: 'Welcome to the Integrated Service Unit',
  touchToStart: 'Touch the screen to start',
  rateService: 'Rate our service',
  haveTicket: 'Have a ticket?',
  servicesHere: 'Services here',
  paperOutTitle: 'Your number appears on screen',
  paperOut:
    'The ticket paper has run out. An officer has been told. Your number will be shown on screen to note down.',
  printerOff:
    'The ticket printer is not ready. An officer has been told. Your number will be shown on screen to note down.',

  callStaff: 'Call an officer',
  staffComing: 'Officer called',
  needHelp: 'Need help? Press Call an officer.',
  callStaffTitle: 'An officer has been called',
  callStaffText: 'Please wait a moment. An officer will come to you here.',
  callStaffFailedTitle: 'The call did not go out',
  callStaffFailed: 'Connection lost. Please go to an officer’s desk.',
  otherLanguage: 'Bahasa Indonesia',
  contrast: 'High contrast',
  largeText: 'Large text',
  tools: 'Help and display',
  back: 'Back',
  next: 'Next',
  skip: 'Skip',
  close: 'Close',
  done: 'Done',
  cancel: 'Cancel',
  cancelTitle: 'Cancel and start over?',
  cancelText: 'Everything you entered will be deleted and the screen returns to the start.',
  cancelYes: 'Yes, cancel',
  cancelNo: 'Keep going',
  previousPage: 'Previous',
  nextPage: 'More',
  page: (current, total) => `Page ${current} of ${total}`,
  sectionGuestBook: 'Guest book',
  sectionService: 'Service',
  sectionReview: 'Check',

  idleTitle: 'Are you still there?',
  idleText: (seconds) => `The screen returns to the start in ${seconds} seconds.`,
  idleStay: 'Continue',

  offline: 'Connection lost. Your entries are kept and will be sent again.',
  offlineIdle: 'The connection to the system is lost and being restored.',
  starting: 'Getting ready',
  startingText: 'Please wait a moment.',
  startingOffline: 'The system cannot be reached yet. This screen keeps trying by itself.',

  closedTitle: 'Service is closed now.',
  breakTitle: 'Service is on a break.',
  hours: (hours) => `Service hours: ${hours}.`,
  reopensOn: (day, time) => `We open again on ${day}, at ${time}.`,
  reopensAt: (time) => `We open again at ${time}.`,
  reopensUnknown: 'The next opening day will be announced.',
  closedMeanwhileTitle: 'We are sorry: numbers are no longer given out just now.',
  closedMeanwhile:
    'Your entries were not stored. Please see an officer if you need help, or come again during service hours.',

  privacyTitle: 'How your data is protected',
  privacyMore: 'Read more',
  privacyLongTitle: 'Personal data protection notice',

  yourNumber: 'Your queue number',
  numberExisting: (ticket) => `You already have an active queue number: ${ticket}.`,
  takeTicket: 'Please take your ticket and wait to be called.',
  waitForCall: 'Please wait to be called.',
  printing: 'Printing your ticket',
  printedOk: 'Your ticket is printed',
  printFaultNote: (ticket) => `Please note down your number: ${ticket}`,
  printFaultThen: ', then see an officer.',
  printFaultTitle: 'The ticket could not be printed.',
  noPrint: (ticket) => `Please note down your number: ${ticket}.`,
  reprint: 'Print ticket again',
  waitingAhead: 'Waiting ahead of you',
  estimate: 'Estimated wait',
  minutes: (n) => `about ${n} minutes`,
  atOnce: 'You will be called soon',
  codeForSurvey: 'Survey code',
  homeIn: (seconds) => `The screen returns to the start in ${seconds} seconds.`,

  sending: 'Taking your queue number',
  sendingLead: 'Please wait a moment.',
  retrying: 'Connection lost. Your entries are safe and being sent again.',
  retryingLead:
    'Your number will appear here once connected. You need not fill in anything again. An officer can help as well.',
  tryNumber: (n) => `Attempt ${n}`,

  ticketTitle: 'Scan or type your queue number',
  ticketLead: 'Hold the ticket’s QR to the scanner, or type a number like A-007.',
  ticketLabel: 'Queue number or ticket code',
  ticketHint: 'Example: A-007 or 7K3F-Q9',
  ticketBad: 'The number needs another look. Example: A-007 or 7K3F-Q9.',
  ticketOpen: 'Open ticket',
  ticketWaitingTitle: 'Your number is still active.',
  ticketWaiting: 'Please wait to be called. You can rate the service once it is finished.',
  ticketNeedsCode: 'To print it again, enter your ticket code or see an officer.',
  ticketDoneTitle: 'This number was already rated.',
  ticketDone: 'Thank you. Your feedback helps us improve our service.',

  pairTitle: 'Set up this screen',
  pairLead: 'Enter the pairing code from an officer’s desk. A coordinator makes it.',
  pairLabel: 'Pairing code',
  pairGo: 'Pair screen',
  leaveTitle: 'Leave the kiosk screen',
  leaveText: 'For officers: enter the coordinator’s PIN.',
  leaveLabel: 'Coordinator’s PIN',
  leaveGo: 'Leave',
  leaveWrong: 'The PIN does not match. Please try again.',
};

export const kioskTexts = { id, en };
