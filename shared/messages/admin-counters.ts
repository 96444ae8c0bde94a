/** Counters (loket) in administration. */

const id = {
  title: 'Loket',
  lead: 'Tempat petugas memanggil nomor. Perubahan langsung tampil di TV dan meja petugas.',
  add: 'Tambah Loket',
  addTitle: 'Loket baru',
  columns: {
    name: 'Loket',
    stages: 'Tahap',
    services: 'Layanan',
    officer: 'Petugas sekarang',
    state: 'Keadaan',
    act: 'Tindakan',
  },
  stageNames: { 'front-office': 'Front Office', helpdesk: 'Helpdesk' },
  everyService: 'Semua layanan (penerimaan)',
  nobody: '–',
  unserved: (services: string) => `Belum ada loket untuk: ${services}.`,
  label: 'Sebutan',
  labelHint: 'Loket, Meja, dan Ruang disebut suara panggilan; sebutan lain dipanggil sebagai “petugas”.',
  labels: 'Sebutan yang lazim',
  number: 'Nomor',
  numberFlaw: 'Isi dengan angka 1 sampai 99.',
  stages: 'Tahap yang dilayani',
  stageMissing: 'Pilih sedikitnya satu tahap.',
  services: 'Layanan di tahap Helpdesk',
  servicesHint: 'Front Office menerima semua layanan.',
  activeLabel: 'Dipakai',
  activeHint: 'Loket yang tidak dipakai tidak tampil di layar mana pun; riwayatnya tetap ada.',
};

export type AdminCountersTexts = typeof id;

const en: AdminCountersTexts = {
  title: 'Counters',
  lead: 'Where officers call numbers. Changes show at once on TV and officer desks.',
  add: 'Add counter',
  addTitle: 'New counter',
  columns: {
    name: 'Counter',
    stages: 'Stages',
    services: 'Services',
    officer: 'Officer now',
    state: 'State',
    act: 'Actions',
  },
  stageNames: { 'front-office': 'Front office', helpdesk: 'Helpdesk' },
  everyService: 'Every service (reception)',
  nobody: '–',
  unserved: (services) => `No counter serves: ${services}.`,
  label: 'Called',
  labelHint: 'The voice says Loket, Meja and Ruang; anything else is announced as “officer”.',
  labels: 'Usual names',
  number: 'Number',
  numberFlaw: 'Please give a number from 1 to 99.',
  stages: 'Stages it serves',
  stageMissing: 'Choose at least one stage.',
  services: 'Services at the helpdesk stage',
  servicesHint: 'The front office receives every service.',
  activeLabel: 'In use',
  activeHint: 'A counter out of use is on no screen; its history stays.',
};

export const adminCountersTexts = { id, en };
