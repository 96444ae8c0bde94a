/** What a visitor with an appointment (janji temu) reads at the kiosk. Early, in time and late are said kindly. */

const id = {
  codeTitle: 'Pindai atau ketik kode janji temu',
  codeLead: 'Dekatkan QR pada slip janji temu ke pemindai, atau ketik kodenya.',
  codeLabel: 'Kode janji temu',
  find: 'Cari janji temu',
  findKey: 'Cari',
  confirmTitle: 'Apakah ini janji temu Anda?',
  confirmLead: 'Sebagian disamarkan untuk melindungi data Anda.',
  service: 'Layanan',
  when: 'Waktu',
  at: (day: string, time: string) => `${day}, pukul ${time}`,
  early: (time: string) =>
    `Terima kasih sudah datang lebih awal. Anda dipanggil mulai pukul ${time}, atau lebih cepat bila tidak ada antrean.`,
  inTime: 'Anda datang tepat waktu. Nomor Anda didahulukan.',
  late: 'Waktu janji temu sudah lewat. Anda tetap dilayani hari ini, sesuai urutan antrean.',
  confirmYes: 'Ya, ini saya',
  confirmNo: 'Bukan saya',
  yourAppointment: 'Janji temu Anda',
};

export type KioskAppointmentTexts = typeof id;

const en: KioskAppointmentTexts = {
  codeTitle: 'Scan or type your appointment code',
  codeLead: 'Hold the QR of your appointment slip to the scanner, or type its code.',
  codeLabel: 'Appointment code',
  find: 'Find appointment',
  findKey: 'Find',
  confirmTitle: 'Is this your appointment?',
  confirmLead: 'Parts are hidden to protect your data.',
  service: 'Service',
  when: 'Time',
  at: (day, time) => `${day}, at ${time}`,
  early: (time) =>
    `Thank you for coming early. You are called from ${time} on, or sooner if nobody else is waiting.`,
  inTime: 'You are in time. Your number goes ahead.',
  late: 'The time of your appointment has passed. You are still served today, in the order of the queue.',
  confirmYes: 'Yes, that is me',
  confirmNo: 'Not me',
  yourAppointment: 'Your appointment',
};

export const kioskAppointmentTexts = { id, en };
