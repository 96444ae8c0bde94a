/** Bukti dukung (domain 2.9): what the system shows, what a person adds. */
import type { EvidenceGroup } from '../domain/evidence/indicators.ts';
import type { EvidenceMark } from '../domain/evidence/marks.ts';

const groupsId: Record<EvidenceGroup, string> = {
  room: 'Ruang tunggu dan front office',
  register: 'Register konsultasi dan pengaduan',
  survey: 'Survei dan tindak lanjut',
  hours: 'Jam layanan',
  vulnerable: 'Kelompok rentan',
  queue: 'Sistem antrean',
  zi: 'Zona Integritas',
};
const marksId: Record<EvidenceMark, string> = {
  met: 'Terpenuhi',
  partly: 'Sebagian',
  'not-met': 'Belum',
};

const id = {
  title: 'Bukti Dukung',
  lead: 'Indikator PEKPPP dan Zona Integritas. Yang tercatat di sistem tampil sendiri; selebihnya ditandai petugas.',
  groups: groupsId,
  marks: marksId,
  columns: {
    indicator: 'Indikator',
    shown: 'Ditunjukkan sistem',
    mark: 'Keterangan petugas',
    act: 'Tindakan',
  },
  shownCount: (n: number, of: number) =>
    `${n} dari ${of} indikator ditunjukkan sistem atau ditandai terpenuhi`,
  notYet: 'Belum ada catatan',
  byPerson: 'Diisi petugas',
  markedBy: (name: string, day: string) => `${name}, ${day}`,
  edit: 'Isi Keterangan',
  editOf: (indicator: string) => `Isi keterangan: ${indicator}`,
  mark: 'Keadaan',
  note: 'Keterangan',
  noteHint: 'Misalnya letak dokumen, tautan, atau jumlah media.',
  optional: 'boleh kosong',
  save: 'Simpan',
  saved: 'Keterangan disimpan.',
  reportTitle: 'Daftar Bukti Dukung',
  bundle: 'Unduh Berkas',
};

export type AdminEvidenceTexts = typeof id;

const en: AdminEvidenceTexts = {
  title: 'Evidence',
  lead: 'Indicators of PEKPPP and the Integrity Zone. What the system has on record shows by itself; officers mark the rest.',
  groups: {
    room: 'Waiting room and front office',
    register: 'Registers of consultations and complaints',
    survey: 'Survey and follow-up',
    hours: 'Service hours',
    vulnerable: 'Vulnerable groups',
    queue: 'Queue system',
    zi: 'Integrity Zone',
  },
  marks: { met: 'Met', partly: 'Partly', 'not-met': 'Not yet' },
  columns: { indicator: 'Indicator', shown: 'Shown by the system', mark: 'Officer’s note', act: 'Action' },
  shownCount: (n, of) => `${n} of ${of} indicators are shown by the system or marked as met`,
  notYet: 'Nothing on record yet',
  byPerson: 'Filled in by an officer',
  markedBy: (name, day) => `${name}, ${day}`,
  edit: 'Add note',
  editOf: (indicator) => `Add note: ${indicator}`,
  mark: 'State',
  note: 'Note',
  noteHint: 'For example where the document is, a link, or how many media.',
  optional: 'may be empty',
  save: 'Save',
  saved: 'The note is saved.',
  reportTitle: 'List of evidence',
  bundle: 'Download bundle',
};

export const adminEvidenceTexts = { id, en };
