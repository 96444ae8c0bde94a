/** The versions of the standard procedure (POS): what holds, what comes, and making the next. */
import type { StepActor, StepMoment, TimeStandard } from '../domain/pos.ts';

const actors: Record<StepActor, string> = {
  visitor: 'Pengunjung',
  security: 'Petugas Keamanan',
  receptionist: 'Resepsionis',
  'front-office': 'Front Office',
  helpdesk: 'Helpdesk',
};

const moments: Record<StepMoment | 'unobserved', string> = {
  register: 'Pendaftaran',
  verify: 'Verifikasi',
  route: 'Pengarahan',
  question: 'Pertanyaan',
  solution: 'Penyelesaian',
  survey: 'Penilaian',
  unobserved: 'Di luar pantauan',
};

const standards: Record<TimeStandard['kind'], string> = {
  seconds: 'detik',
  minutes: 'menit',
  hours: 'jam',
  'working-days': 'hari kerja',
  'as-needed': 'menyesuaikan',
};

const standardsEn: typeof standards = {
  seconds: 'seconds',
  minutes: 'minutes',
  hours: 'hours',
  'working-days': 'working days',
  'as-needed': 'as needed',
};

const id = {
  title: 'Prosedur (POS)',
  lead: 'Kunjungan dinilai menurut versi yang berlaku saat mendaftar. Versi yang sudah berlaku tidak diubah.',
  list: 'Daftar versi',
  columns: {
    version: 'Versi',
    number: 'Nomor POS',
    from: 'Berlaku mulai',
    steps: 'Langkah',
    state: 'Keadaan',
  },
  states: { past: 'Digantikan', 'in-force': 'Berlaku', coming: 'Akan berlaku' },
  makeNew: 'Buat Versi Baru',
  newTitle: (name: string) => `Versi baru: ${name}`,
  versionTitle: (name: string, version: number) => `${name}, versi ${version}`,
  toList: 'Semua versi',
  unknown: 'Versi ini tidak ada',
  number: 'Nomor POS',
  name: 'Nama POS',
  from: 'Berlaku mulai',
  fromHint: 'Sesudah hari ini.',
  approvedBy: 'Disahkan oleh',
  steps: 'Langkah',
  stepOf: (n: number) => `Langkah ${n}`,
  stepName: 'Kegiatan',
  actor: 'Pelaksana',
  moment: 'Saat di ULT',
  inputs: 'Kelengkapan, satu per baris',
  output: 'Keluaran',
  standard: 'Mutu baku waktu',
  amount: 'Lama',
  amountWrong: 'Isi angka 1 sampai 1000.',
  note: 'Keterangan',
  missing: (names: string) => `Belum ada: ${names}.`,
  twice: (names: string) => `Lebih dari satu kali: ${names}.`,
  disordered: 'Langkah tidak mengikuti urutan kunjungan.',
  loose: (steps: string) =>
    `Kelengkapan langkah ${steps} tidak memuat keluaran langkah sebelumnya. Boleh disimpan bila memang demikian.`,
  save: 'Simpan Versi',
  saved: (version: string) => `Versi berlaku mulai ${version}.`,
  remove: 'Hapus Versi',
  what: (version: number) => `versi ${version}`,
  actors,
  moments,
  standards,
  standardOf: (n: number, kind: TimeStandard['kind']) => `${n} ${standards[kind]}`,
};

export type AdminProceduresTexts = typeof id;

const en: AdminProceduresTexts = {
  title: 'Procedure (POS)',
  lead: 'A visit is judged by the version in force when it was registered. A version in force is never changed.',
  list: 'List of versions',
  columns: {
    version: 'Version',
    number: 'POS number',
    from: 'In force from',
    steps: 'Steps',
    state: 'State',
  },
  states: { past: 'Replaced', 'in-force': 'In force', coming: 'To come' },
  makeNew: 'New version',
  newTitle: (name) => `New version: ${name}`,
  versionTitle: (name, version) => `${name}, version ${version}`,
  toList: 'All versions',
  unknown: 'There is no such version',
  number: 'POS number',
  name: 'POS name',
  from: 'In force from',
  fromHint: 'After today.',
  approvedBy: 'Approved by',
  steps: 'Steps',
  stepOf: (n) => `Step ${n}`,
  stepName: 'Activity',
  actor: 'Performed by',
  moment: 'Moment of a visit',
  inputs: 'Inputs, one a line',
  output: 'Output',
  standard: 'Time standard',
  amount: 'How long',
  amountWrong: 'Give a number from 1 to 1000.',
  note: 'Note',
  missing: (names) => `Not there yet: ${names}.`,
  twice: (names) => `More than once: ${names}.`,
  disordered: 'The steps do not follow the order of a visit.',
  loose: (steps) =>
    `The inputs of step ${steps} do not name the output of the step before. It can be saved where that is meant.`,
  save: 'Save version',
  saved: (version) => `The version is in force from ${version}.`,
  remove: 'Remove version',
  what: (version) => `version ${version}`,
  actors: {
    visitor: 'Visitor',
    security: 'Security',
    receptionist: 'Receptionist',
    'front-office': 'Front office',
    helpdesk: 'Helpdesk',
  },
  moments: {
    register: 'Registering',
    verify: 'Verifying',
    route: 'Routing',
    question: 'Question',
    solution: 'Solution',
    survey: 'Rating',
    unobserved: 'Not observed',
  },
  standards: standardsEn,
  standardOf: (n, kind) => `${n} ${n === 1 ? standardsEn[kind].replace(/s$/, '') : standardsEn[kind]}`,
};

export const adminProceduresTexts = { id, en };
