/** What officers read around their work: signing in, counters, banners, the frame of the page. Words of domain 6.5. */
import { deskActionTexts } from './desk-actions.ts';
import { deskAppointmentTexts } from './desk-appointments.ts';
import { deskBoardTexts } from './desk-board.ts';
import { deskLeadTexts } from './desk-lead.ts';
import { deskVisitTexts } from './desk-visit.ts';
import { deskWorkTexts } from './desk-work.ts';

const id = {
  desk: 'Meja Petugas',
  otherLanguage: 'English',
  required: 'Bagian ini wajib diisi.',
  close: 'Tutup',
  cancel: 'Kembali',
  save: 'Simpan',
  loading: 'Memuat data meja layanan',
  optional: 'opsional',
  submitKey: 'Ctrl+Enter',

  // signing in
  signInTitle: 'Masuk',
  signInLead: 'Masuk dengan nama dan PIN atau kata sandi Anda.',
  name: 'Nama petugas',
  secret: 'PIN atau kata sandi',
  signIn: 'Masuk',
  signOut: 'Keluar',
  sessionOver: 'Sesi Anda berakhir. Silakan masuk kembali.',
  firstSetup: 'Pemasangan pertama',
  setupTitle: 'Pemasangan pertama',
  setupLead: 'Buat akun koordinator pertama dengan kode sekali pakai pada layar tempat program dijalankan.',
  setupCode: 'Kode pemasangan',
  setupName: 'Nama koordinator',
  setupSecret: 'PIN atau kata sandi baru',
  setupSecretHint: 'Sedikitnya 6 angka atau huruf.',
  setupAgain: 'Ulangi PIN atau kata sandi',
  setupDiffers: 'Kedua isian belum sama.',
  secretShort: 'Sedikitnya 6 angka atau huruf.',
  setupGo: 'Buat akun',
  backToSignIn: 'Kembali ke halaman masuk',
  tagline: 'Satu nomor, dari buku tamu sampai penilaian.',

  // the frame
  tabs: 'Bagian',
  tabQueue: 'Antrean',
  tabAppointments: 'Janji Temu',
  tabBoard: 'Papan',
  toAdmin: 'Administrasi',
  noCounter: 'Belum membuka loket',
  closeCounter: 'Tutup Loket',

  // counters
  chooseCounter: 'Pilih loket Anda',
  chooseCounterLead: 'Nomor dipanggil ke loket yang Anda buka.',
  openCounter: 'Buka Loket',
  counterTaken: (officer: string) => `Digunakan oleh ${officer}`,
  noCounters: 'Belum ada loket untuk tugas Anda',
  noCountersLead: 'Minta koordinator memeriksa tugas akun Anda.',
  stageFrontOffice: 'Front Office',
  stageHelpdesk: 'Helpdesk',
  stageBoth: 'Front Office dan Helpdesk',
  allServices: 'Semua layanan',
  counterOpened: (counter: string) => `${counter} dibuka.`,
  counterClosed: (counter: string) => `${counter} ditutup.`,

  // banners
  offlineTitle: 'Koneksi terputus',
  offline: 'Isian Anda tetap tersimpan di layar ini. Tindakan dapat dilanjutkan setelah tersambung kembali.',
  connecting: 'Menyambungkan ke sistem',
  staffCallTitle: (kiosk: string) => `${kiosk} memanggil petugas`,
  staffCall: (place: string, since: string) => `Di bagian ${place}, sejak ${since}.`,
  kioskPlaces: {
    home: 'halaman awal',
    finding: 'pencarian data',
    'guest-book': 'buku tamu',
    letter: 'surat',
    service: 'pilihan layanan',
    review: 'pemeriksaan data',
    number: 'nomor antrean',
    survey: 'survei',
  } as Readonly<Record<string, string>>,
  staffCallPlain: (since: string) => `Sejak ${since}.`,
  staffAnswer: 'Saya datang',
  printerTitle: 'Pencetak tiket',
  unprinted: (tickets: string) => `Belum tercetak: ${tickets}.`,
  unprintedMore: (tickets: string, more: number) => `Belum tercetak: ${tickets} dan ${more} lainnya.`,
  officeClosed: 'Layanan sedang tutup. Nomor baru tidak diberikan; yang menunggu tetap dilayani.',
  officeBreak: 'Jam istirahat. Nomor baru diberikan lagi setelah istirahat.',
  lastTicket: 'Nomor terakhir hari ini sudah diberikan. Yang menunggu tetap dilayani.',
};

export type DeskShellTexts = typeof id;

const en: DeskShellTexts = {
  desk: "Officer's desk",
  otherLanguage: 'Indonesia',
  required: 'Please fill this in.',
  close: 'Close',
  cancel: 'Back',
  save: 'Save',
  loading: 'Loading the desk',
  optional: 'optional',
  submitKey: 'Ctrl+Enter',

  signInTitle: 'Sign in',
  signInLead: 'Sign in with your name and your PIN or password.',
  name: 'Officer’s name',
  secret: 'PIN or password',
  signIn: 'Sign in',
  signOut: 'Sign out',
  sessionOver: 'Your session is over. Please sign in again.',
  firstSetup: 'First set-up',
  setupTitle: 'First set-up',
  setupLead:
    'Create the first coordinator account with the one-time code shown where the program was started.',
  setupCode: 'Set-up code',
  setupName: "Coordinator's name",
  setupSecret: 'New PIN or password',
  setupSecretHint: 'At least 6 digits or letters.',
  setupAgain: 'PIN or password again',
  setupDiffers: 'The two entries differ.',
  secretShort: 'At least 6 digits or letters.',
  setupGo: 'Create account',
  backToSignIn: 'Back to sign-in',
  tagline: 'One number, from guest book to rating.',

  tabs: 'Sections',
  tabQueue: 'Queue',
  tabAppointments: 'Appointments',
  tabBoard: 'Board',
  toAdmin: 'Administration',
  noCounter: 'No counter open',
  closeCounter: 'Close counter',

  chooseCounter: 'Choose your counter',
  chooseCounterLead: 'Numbers are called to the counter you open.',
  openCounter: 'Open counter',
  counterTaken: (officer) => `In use by ${officer}`,
  noCounters: 'No counter for your duties yet',
  noCountersLead: 'Ask a coordinator to check the duties of your account.',
  stageFrontOffice: 'Front office',
  stageHelpdesk: 'Helpdesk',
  stageBoth: 'Front office and helpdesk',
  allServices: 'Every service',
  counterOpened: (counter) => `${counter} is open.`,
  counterClosed: (counter) => `${counter} is closed.`,

  offlineTitle: 'Connection lost',
  offline: 'What you typed stays on this screen. You can go on once the connection is back.',
  connecting: 'Connecting to the system',
  staffCallTitle: (kiosk) => `${kiosk} asks for an officer`,
  staffCall: (place, since) => `At the ${place}, since ${since}.`,
  kioskPlaces: {
    home: 'start page',
    finding: 'look-up',
    'guest-book': 'guest book',
    letter: 'letter',
    service: 'choice of service',
    review: 'review',
    number: 'queue number',
    survey: 'survey',
  },
  staffCallPlain: (since) => `Since ${since}.`,
  staffAnswer: 'I am coming',
  printerTitle: 'Ticket printer',
  unprinted: (tickets) => `Not printed yet: ${tickets}.`,
  unprintedMore: (tickets, more) => `Not printed yet: ${tickets} and ${more} more.`,
  officeClosed: 'Service is closed. No new numbers are given; those waiting are still served.',
  officeBreak: 'Break. New numbers are given again afterwards.',
  lastTicket: "Today's last number was given. Those waiting are still served.",
};

export interface DeskTexts extends DeskShellTexts {
  readonly work: (typeof deskWorkTexts)['id'];
  readonly visit: (typeof deskVisitTexts)['id'];
  readonly act: (typeof deskActionTexts)['id'];
  readonly board: (typeof deskBoardTexts)['id'];
  readonly appointments: (typeof deskAppointmentTexts)['id'];
  readonly lead: (typeof deskLeadTexts)['id'];
}

export const deskTexts: { readonly id: DeskTexts; readonly en: DeskTexts } = {
  id: {
    ...id,
    work: deskWorkTexts.id,
    visit: deskVisitTexts.id,
    act: deskActionTexts.id,
    board: deskBoardTexts.id,
    appointments: deskAppointmentTexts.id,
    lead: deskLeadTexts.id,
  },
  en: {
    ...en,
    work: deskWorkTexts.en,
    visit: deskVisitTexts.en,
    act: deskActionTexts.en,
    board: deskBoardTexts.en,
    appointments: deskAppointmentTexts.en,
    lead: deskLeadTexts.en,
  },
};
