/** The gates of a case in words (S3): the button, the dialog behind it, and what the course of the case says after. */
import type { CaseAction } from '../domain/cases/case.ts';

interface GateWords {
  readonly go: string;
  readonly title: string;
  readonly lead: string;
  readonly done: string;
}

const id: Readonly<Record<CaseAction, GateWords>> = {
  call: {
    go: 'Panggil Petugas',
    title: 'Panggil petugas',
    lead: 'Petugas melihat dugaan ini dan dapat menulis pembelaan. Identitas pengunjung tidak ditampilkan kepadanya.',
    done: 'Petugas dipanggil',
  },
  defend: { go: 'Tulis Pembelaan', title: 'Pembelaan', lead: '', done: 'Pembelaan petugas' },
  'record-hearing': {
    go: 'Catat Keterangan',
    title: 'Keterangan petugas',
    lead: 'Apa yang disampaikan petugas secara lisan, atau bahwa petugas tidak hadir.',
    done: 'Keterangan petugas dicatat',
  },
  propose: {
    go: 'Ajukan Usulan',
    title: 'Usulan koordinator',
    lead: 'Diverifikasi oleh Penanggung Jawab ULT.',
    done: 'Usulan diajukan',
  },
  agree: {
    go: 'Setujui Usulan',
    title: 'Setujui usulan',
    lead: 'Setelah disetujui, keputusan tentang SK dapat dicatat.',
    done: 'Usulan disetujui',
  },
  'send-back': {
    go: 'Kembalikan Usulan',
    title: 'Kembalikan kepada koordinator',
    lead: 'Jelaskan apa yang perlu diperiksa kembali.',
    done: 'Usulan dikembalikan',
  },
  'issue-decree': {
    go: 'Catat SK',
    title: 'SK yang diterbitkan',
    lead: 'Batas satu minggu berhenti dengan SK ini.',
    done: 'SK dicatat',
  },
  return: {
    go: 'Kembalikan',
    title: 'Tidak diterbitkan SK',
    lead: 'Kasus kembali kepada Back Office untuk diperiksa ulang.',
    done: 'Dikembalikan tanpa SK',
  },
  dismiss: {
    go: 'Tutup Tanpa Sanksi',
    title: 'Tutup tanpa sanksi',
    lead: 'Kasus selesai dan tidak dapat dibuka kembali.',
    done: 'Ditutup tanpa sanksi',
  },
  'choose-compensation': {
    go: 'Tentukan Kompensasi',
    title: 'Jenis kompensasi',
    lead: 'Ganti rugi nonmaterial bagi pengunjung.',
    done: 'Kompensasi ditentukan',
  },
  'give-compensation': {
    go: 'Catat Pemberian',
    title: 'Kompensasi diberikan',
    lead: 'Kapan, oleh siapa, dan bagaimana.',
    done: 'Kompensasi diberikan',
  },
  close: {
    go: 'Tutup Kasus',
    title: 'Tutup kasus',
    lead: 'Kasus selesai dan tidak dapat dibuka kembali.',
    done: 'Kasus ditutup',
  },
};

const en: typeof id = {
  call: {
    go: 'Call officer',
    title: 'Call the officer',
    lead: 'The officer sees this allegation and may write a defence. The visitor’s identity is not shown to them.',
    done: 'Officer called',
  },
  defend: { go: 'Write defence', title: 'Defence', lead: '', done: 'The officer’s defence' },
  'record-hearing': {
    go: 'Record hearing',
    title: 'What the officer said',
    lead: 'What the officer said in person, or that they did not come.',
    done: 'Hearing recorded',
  },
  propose: {
    go: 'Make proposal',
    title: 'The coordinator’s proposal',
    lead: 'It is verified by the person in charge of the unit.',
    done: 'Proposal made',
  },
  agree: {
    go: 'Agree',
    title: 'Agree to the proposal',
    lead: 'After that, the decision about the decree can be recorded.',
    done: 'Proposal agreed to',
  },
  'send-back': {
    go: 'Send back',
    title: 'Send back to the coordinator',
    lead: 'Say what is to be looked at again.',
    done: 'Proposal sent back',
  },
  'issue-decree': {
    go: 'Record decree',
    title: 'The decree that was issued',
    lead: 'The week ends with this decree.',
    done: 'Decree recorded',
  },
  return: {
    go: 'Return',
    title: 'No decree is issued',
    lead: 'The case goes back to the back office to be checked again.',
    done: 'Returned without a decree',
  },
  dismiss: {
    go: 'Close, no sanction',
    title: 'Close without sanction',
    lead: 'The case ends and cannot be opened again.',
    done: 'Closed without sanction',
  },
  'choose-compensation': {
    go: 'Decide compensation',
    title: 'Kind of compensation',
    lead: 'Non-material redress for the visitor.',
    done: 'Compensation decided',
  },
  'give-compensation': {
    go: 'Record as given',
    title: 'Compensation given',
    lead: 'When, by whom and how.',
    done: 'Compensation given',
  },
  close: {
    go: 'Close case',
    title: 'Close the case',
    lead: 'The case ends and cannot be opened again.',
    done: 'Case closed',
  },
};

export const caseGates = { id, en };
