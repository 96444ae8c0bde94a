/** What a visitor reads at the kiosk who fills in the form of their service, or asks how a request stands. */
import type { AskedOfApplicant } from '../protocol/kiosk-requests.ts';

/** "Isi formulir kerja sama": in the middle of a sentence. */
const lower = (name: string): string => name.charAt(0).toLowerCase() + name.slice(1);

interface Asked {
  readonly title: string;
  readonly lead: string;
  readonly label: string;
  readonly hint?: string;
  readonly bad: string;
}

const asks: Record<AskedOfApplicant, Asked> = {
  phone: {
    title: 'Nomor HP/WhatsApp Anda?',
    lead: 'Jawaban kami sampaikan melalui nomor ini.',
    label: 'Nomor HP/WhatsApp',
    hint: 'Contoh: 0812xxxxxxxx',
    bad: 'Nomor HP belum sesuai. Contoh: 0812xxxxxxxx.',
  },
  address: {
    title: 'Alamat Anda?',
    lead: 'Alamat dicatat dalam register permohonan.',
    label: 'Alamat lengkap',
    bad: 'Bagian ini wajib diisi.',
  },
  idNumber: {
    title: 'Nomor identitas Anda?',
    lead: 'Nomor ini dicatat dalam register permohonan dan dirahasiakan.',
    label: 'NIK pada KTP',
    hint: '16 angka',
    bad: 'NIK terdiri atas 16 angka. Mohon periksa kembali.',
  },
};

const id = {
  home: 'Permohonan',
  startTitle: 'Permohonan',
  startLead: 'Isi formulir layanan Anda, atau lihat perkembangan permohonan.',
  fill: 'Isi formulir',
  fillHint: 'Dengan kode pada tiket antrean hari ini',
  look: 'Cek permohonan',
  lookHint: 'Dengan kode pada tanda terima permohonan',
  whileWaiting: (name: string) => `Sambil menunggu, isi formulir ${lower(name)}.`,
  fillForm: 'Isi Formulir',
  ticketTitle: 'Ketik kode tiket Anda',
  ticketLead: 'Pindai QR pada tiket antrean, atau ketik kodenya.',
  ticketLabel: 'Kode tiket',
  open: 'Buka',
  introLead: (ticket: string) => `Formulir untuk nomor antrean ${ticket}.`,
  ticket: 'Nomor antrean',
  name: 'Nama',
  questions: 'Pertanyaan',
  introText: 'Data dari buku tamu tidak perlu ditulis lagi. Nomor antrean Anda tetap berlaku.',
  begin: 'Mulai Isi',
  openTitle: 'Permohonan Anda sudah tercatat',
  openText: 'Untuk mengubahnya, silakan sampaikan kepada petugas.',
  question: (no: number, of: number) => `Pertanyaan ${no} dari ${of}`,
  asks,
  required: 'Bagian ini wajib diisi.',
  numberBad: 'Tuliskan dengan angka.',
  choose: 'Pilih satu.',
  capacity: (people: number) => `Untuk ${people} orang`,
  pickDay: 'Pilih tanggalnya.',
  pickTime: (day: string) => `${day}. Pilih jamnya.`,
  takenMark: 'terisi',
  askedMark: 'diminta',
  takenDay: 'ada pemakaian',
  takenTitle: 'Sudah terisi',
  askedTitle: 'Diminta pemohon lain',
  freeDay: 'Belum ada pemakaian pada hari itu.',
  noCalendar: 'Pemakaian tidak dapat ditampilkan sekarang. Waktunya diperiksa saat dikirim.',
  otherDay: 'Selesai di hari lain',
  tooSoon: (workingDays: number, day: string | null) =>
    `Permohonan kurang dari ${workingDays} hari kerja sebelum pelaksanaan. ${
      day === null ? '' : `Paling cepat ${day}. `
    }Untuk tanggal ini, mohon hubungi petugas di loket.`,
  earliest: (day: string) => `Paling cepat ${day}.`,
  noHolidays: 'Tanggal ini belum dapat dihitung. Mohon hubungi petugas di loket.',
  reviewTitle: 'Periksa kembali',
  reviewLead: 'Setelah dikirim, Anda menerima nomor dan kode.',
  notGiven: 'Tidak diisi',
  send: 'Kirim Permohonan',
  doneTitle: 'Permohonan Anda kami terima',
  doneLead: 'Catat nomor dan kode ini. Dengan kode, Anda dapat melihat perkembangannya.',
  doneLeadPaper: 'Nomor dan kode ini ada pada tanda terima. Tunggu panggilan nomor antrean Anda.',
  codeTitle: 'Ketik kode permohonan Anda',
  codeLead: 'Pindai QR pada tanda terima, atau ketik kodenya.',
  codeLabel: 'Kode permohonan',
  lookUp: 'Lihat',
};

export type KioskRequestTexts = typeof id;

const en: KioskRequestTexts = {
  home: 'Requests',
  startTitle: 'Requests',
  startLead: 'Fill in the form of your service, or see how a request stands.',
  fill: 'Fill in a form',
  fillHint: 'With the code on your ticket of today',
  look: 'Follow a request',
  lookHint: 'With the code on the receipt of the request',
  whileWaiting: (name) => `While you wait, fill in the form: ${lower(name)}.`,
  fillForm: 'Fill In Form',
  ticketTitle: 'Type the code of your ticket',
  ticketLead: 'Scan the QR on your ticket, or type its code.',
  ticketLabel: 'Ticket code',
  open: 'Open',
  introLead: (ticket) => `The form for queue number ${ticket}.`,
  ticket: 'Queue number',
  name: 'Name',
  questions: 'Questions',
  introText: 'What the guest book has need not be written again. Your number stays valid.',
  begin: 'Begin',
  openTitle: 'Your request is recorded',
  openText: 'To change it, please tell an officer.',
  question: (no, of) => `Question ${no} of ${of}`,
  asks: {
    phone: {
      title: 'Your phone or WhatsApp number?',
      lead: 'We tell you the answer at this number.',
      label: 'Phone/WhatsApp number',
      hint: 'Example: 0812xxxxxxxx',
      bad: 'That is not a mobile number yet. Example: 0812xxxxxxxx.',
    },
    address: {
      title: 'Your address?',
      lead: 'It is kept in the register of requests.',
      label: 'Full address',
      bad: 'Please fill this in.',
    },
    idNumber: {
      title: 'Your ID number?',
      lead: 'It is kept in the register of requests and is confidential.',
      label: 'NIK on your identity card',
      hint: '16 digits',
      bad: 'A NIK has 16 digits. Please check it.',
    },
  },
  required: 'Please fill this in.',
  numberBad: 'Please write it in digits.',
  choose: 'Choose one.',
  capacity: (people) => `For ${people} people`,
  pickDay: 'Choose the day.',
  pickTime: (day) => `${day}. Choose the time.`,
  takenMark: 'taken',
  askedMark: 'asked for',
  takenDay: 'in use',
  takenTitle: 'Taken',
  askedTitle: 'Asked for by others',
  freeDay: 'Nothing on that day yet.',
  noCalendar: 'What is taken cannot be shown now. Your time is checked when it is sent.',
  otherDay: 'Ends another day',
  tooSoon: (workingDays, day) =>
    `That is less than ${workingDays} working days before the event. ${
      day === null ? '' : `The earliest is ${day}. `
    }For this day, please ask an officer at the counter.`,
  earliest: (day) => `The earliest is ${day}.`,
  noHolidays: 'This day cannot be reckoned yet. Please ask an officer at the counter.',
  reviewTitle: 'Please check again',
  reviewLead: 'Once it is sent you get a number and a code.',
  notGiven: 'Not given',
  send: 'Send Request',
  doneTitle: 'We received your request',
  doneLead: 'Note down this number and code. With the code you can see how it goes on.',
  doneLeadPaper: 'Number and code are on your receipt. Please wait for your queue number.',
  codeTitle: 'Type the code of your request',
  codeLead: 'Scan the QR on your receipt, or type its code.',
  codeLabel: 'Request code',
  lookUp: 'Look',
};

export const kioskRequestTexts = { id, en };
