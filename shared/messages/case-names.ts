/** The names of what a case is made of (S3): its states, who works on it, what is alleged and what is given. */
import type { CaseRole, CaseState } from '../domain/cases/case.ts';
import type { FindingLevel } from '../domain/cases/findings.ts';
import type { Compensation, Violation, Way } from '../domain/cases/violations.ts';

const id = {
  levels: { 1: 'Koordinator ULT', 2: 'Kepala Subbagian Umum', 3: 'Kepala' },
  findingLevels: { 'very-poor': 'Sangat kurang', poor: 'Kurang' } satisfies Record<FindingLevel, string>,
  states: {
    found: 'Temuan',
    called: 'Petugas dipanggil',
    heard: 'Petugas didengar',
    proposed: 'Diusulkan',
    verified: 'Diverifikasi',
    sanctioned: 'SK terbit',
    compensating: 'Kompensasi ditentukan',
    compensated: 'Kompensasi diberikan',
    closed: 'Ditutup',
    dismissed: 'Ditutup tanpa sanksi',
  } satisfies Record<CaseState, string>,
  compensations: {
    apology: { name: 'Permohonan maaf', hint: 'Disampaikan oleh Koordinator ULT' },
    'priority-service': { name: 'Layanan ulang langsung', hint: 'Membuat kode prioritas, berlaku satu kali' },
    'online-service': { name: 'Layanan ulang daring', hint: 'Tugas dengan batas waktu' },
  } satisfies Record<Compensation, { name: string; hint: string }>,
  ways: {
    'in-person': 'Tatap muka',
    phone: 'Telepon',
    message: 'Pesan',
    letter: 'Surat',
  } satisfies Record<Way, string>,
  roles: {
    'back-office': 'Back Office',
    coordinator: 'Koordinator ULT',
    'person-in-charge': 'Penanggung Jawab ULT',
    'subdivision-head': 'Kepala Subbagian Umum',
    head: 'Kepala',
  } satisfies Record<CaseRole, string>,
  violations: {
    'good-name': 'Merongrong nama baik kantor',
    'authority-of-officials': 'Merongrong kewibawaan pejabat',
    'abuse-of-power': 'Menyalahgunakan atau melampaui wewenang',
    arbitrary: 'Sewenang-wenang atau tidak adil kepada pelanggan',
    'illegal-levy': 'Pungutan tidak sah',
    'refusing-duty': 'Melawan atau menolak tugas atasan',
    'obstructing-service': 'Menghalangi atau mempersulit layanan',
    falsifying: 'Merusak, berbuat curang, atau memalsukan dokumen',
    indecency: 'Tindakan asusila',
    'misusing-name': 'Menyalahgunakan nama, lambang, atau tanda kantor',
    'extortion-gambling-drugs': 'Memeras, berjudi, atau menyalahgunakan obat terlarang',
    inciting: 'Mengadu domba atau menghasut pegawai',
    other: 'Lain-lain yang dilarang peraturan',
  } satisfies Record<Violation, string>,
};

const en: typeof id = {
  levels: { 1: 'the coordinator', 2: 'the head of subdivision', 3: 'the head of office' },
  findingLevels: { 'very-poor': 'Very poor', poor: 'Poor' },
  states: {
    found: 'Finding',
    called: 'Officer called',
    heard: 'Officer heard',
    proposed: 'Proposed',
    verified: 'Verified',
    sanctioned: 'Decree issued',
    compensating: 'Compensation decided',
    compensated: 'Compensation given',
    closed: 'Closed',
    dismissed: 'Closed without sanction',
  },
  compensations: {
    apology: { name: 'Apology', hint: 'Given by the coordinator of the unit' },
    'priority-service': { name: 'Service again in person', hint: 'Makes a priority code, good once' },
    'online-service': { name: 'Service again online', hint: 'A task with a last day' },
  },
  ways: { 'in-person': 'In person', phone: 'By phone', message: 'By message', letter: 'By letter' },
  roles: {
    'back-office': 'back office',
    coordinator: 'coordinator of the unit',
    'person-in-charge': 'person in charge of the unit',
    'subdivision-head': 'head of subdivision',
    head: 'head of office',
  },
  violations: {
    'good-name': 'Undermining the office’s good name',
    'authority-of-officials': 'Undermining the authority of officials',
    'abuse-of-power': 'Abusing or exceeding authority',
    arbitrary: 'Acting arbitrarily or unfairly towards customers',
    'illegal-levy': 'Illegal levies',
    'refusing-duty': 'Opposing or refusing duties from a superior',
    'obstructing-service': 'Obstructing or hindering service',
    falsifying: 'Damaging, cheating with or falsifying documents',
    indecency: 'Indecency',
    'misusing-name': 'Misusing the office’s name, emblem or signs',
    'extortion-gambling-drugs': 'Extortion, gambling or illegal drugs',
    inciting: 'Setting staff against one another',
    other: 'Anything else forbidden by regulations',
  },
};

export const caseNames = { id, en };
