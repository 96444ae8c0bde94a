import { FREE, FREE_REQUEST_BUDGETED_ACTIVITY } from './fees.ts';
import {
  COMPLAINT_TOPICS,
  COOPERATION_TOPICS,
  CORRESPONDENCE_TOPICS,
  FACILITY_TOPICS,
  INTERNSHIP_TOPICS,
  SPEAKER_TOPICS,
} from './topics.ts';
import type { ServiceProfile } from './types.ts';

const IDENTITY = { id: 'Identitas pengguna layanan', en: 'Identification of the service user' };
const OFFICE_SET = {
  id: 'Disampaikan petugas setelah permohonan diperiksa',
  en: 'Told by the officer once the request was examined',
};

/** Loan of facilities, P-01 to P-05. Approval and refusal come by WhatsApp, so a phone number is needed. */
export const facilities: ServiceProfile = {
  id: 'facilities',
  letter: 'M',
  name: { id: 'Peminjaman Sarana dan Prasarana', en: 'Loan of Facilities' },
  description: {
    id: 'Peminjaman aula, ruang pertemuan, wisma, dan peralatan kantor.',
    en: 'Loan of halls, meeting rooms, guest house and equipment.',
  },
  requirements: [
    IDENTITY,
    { id: 'Mengisi formulir pelayanan yang telah disediakan', en: 'The service form, provided here' },
    { id: 'Nomor HP/WhatsApp untuk konfirmasi', en: 'A phone or WhatsApp number for the confirmation' },
  ],
  standard: { kind: 'working-days', n: 1 },
  standardText: { id: '1 hari kerja', en: '1 working day' },
  milestones: [],
  leadWorkingDays: null,
  fee: FREE,
  product: { id: 'Peminjaman sarana dan prasarana', en: 'Loan of facilities' },
  idRule: 'optional',
  phoneRule: 'required',
  handlingMinutes: 15,
  topics: FACILITY_TOPICS,
  online: [],
};

/** Cooperation, C-01 to C-06. */
export function cooperation(officeName: string): ServiceProfile {
  return {
    id: 'cooperation',
    letter: 'R',
    name: { id: 'Kerja Sama', en: 'Cooperation' },
    description: {
      id: 'Permohonan kerja sama peningkatan mutu pendidikan.',
      en: 'Requests for cooperation to improve education quality.',
    },
    requirements: [
      {
        id: 'Surat permohonan resmi yang ditandatangani pimpinan instansi/organisasi',
        en: 'Official request letter signed by the head of the institution',
      },
      {
        id: 'Proposal: tujuan, ruang lingkup, sasaran, dan rencana implementasi',
        en: 'Proposal: aims, scope, target and plan',
      },
      { id: 'Rincian Anggaran dan Biaya (RAB)', en: 'Budget plan (RAB)' },
      {
        id: `Jenis layanan kerja sama sesuai program ${officeName}`,
        en: `A kind of cooperation within the programmes of ${officeName}`,
      },
      {
        id: 'Diajukan paling lambat 7 hari kerja sebelum pelaksanaan',
        en: 'Submitted at least 7 working days before the event',
      },
    ],
    standard: { kind: 'working-days', n: 5 },
    standardText: {
      id: 'Keputusan 3 hari kerja, perjanjian 5 hari kerja setelah berkas lengkap',
      en: 'Decision in 3 working days, agreement in 5 working days after complete documents',
    },
    milestones: [
      { name: { id: 'Persetujuan atau penolakan', en: 'Approval or refusal' }, workingDays: 3 },
      { name: { id: 'Dokumen kerja sama ditandatangani', en: 'Agreement signed' }, workingDays: 5 },
    ],
    leadWorkingDays: 7,
    fee: FREE_REQUEST_BUDGETED_ACTIVITY,
    product: {
      id: 'SK, perjanjian kerja sama/MoU, sertifikat peserta, dan laporan hasil',
      en: 'Decree, agreement or MoU, certificates and report',
    },
    idRule: 'optional',
    phoneRule: 'optional',
    handlingMinutes: 20,
    topics: COOPERATION_TOPICS,
    online: [],
  };
}

export const speaker: ServiceProfile = {
  id: 'speaker',
  letter: 'U',
  name: { id: 'Permohonan Narasumber', en: 'Request for a Speaker' },
  description: {
    id: 'Permohonan narasumber atau fasilitator untuk kegiatan pendidikan.',
    en: 'Requests for a speaker or facilitator for an education event.',
  },
  requirements: [
    {
      id: 'Surat permohonan resmi dengan tanggal, tempat, dan materi',
      en: 'Official letter with date, place and subject',
    },
    { id: 'Susunan acara atau kerangka acuan kegiatan', en: 'Programme or terms of reference' },
  ],
  standard: { kind: 'as-needed' },
  standardText: OFFICE_SET,
  milestones: [],
  leadWorkingDays: null,
  fee: FREE,
  product: { id: 'Surat jawaban atau surat tugas narasumber', en: 'Reply or assignment of a speaker' },
  idRule: 'optional',
  phoneRule: 'optional',
  handlingMinutes: 12,
  topics: SPEAKER_TOPICS,
  online: [],
};

export const internship: ServiceProfile = {
  id: 'internship',
  letter: 'L',
  name: { id: 'Magang, PKL, dan Penelitian', en: 'Internship and Research' },
  description: {
    id: 'Permohonan magang, praktik kerja lapangan, dan penelitian.',
    en: 'Requests for internships, vocational practice and research.',
  },
  requirements: [
    {
      id: 'Surat pengantar dari sekolah atau perguruan tinggi',
      en: 'Letter of introduction from the school or university',
    },
    { id: 'Proposal atau rencana kegiatan', en: 'Proposal or plan' },
    { id: 'Kartu pelajar/mahasiswa atau identitas lain', en: 'Student card or other identification' },
  ],
  standard: { kind: 'as-needed' },
  standardText: OFFICE_SET,
  milestones: [],
  leadWorkingDays: null,
  fee: FREE,
  product: { id: 'Surat persetujuan atau surat keterangan', en: 'Letter of approval or certificate' },
  idRule: 'none',
  phoneRule: 'optional',
  handlingMinutes: 12,
  topics: INTERNSHIP_TOPICS,
  online: [],
};

/** Complaints, C-08: processed within five working days and the result told to the complainant. */
export const complaints: ServiceProfile = {
  id: 'complaints',
  letter: 'Z',
  name: { id: 'Pengaduan, Saran, dan Masukan', en: 'Complaints and Suggestions' },
  description: {
    id: 'Pengaduan, saran, dan masukan atas pelayanan. Identitas pelapor dirahasiakan.',
    en: 'Complaints and suggestions about our services. Your identity is kept confidential.',
  },
  requirements: [
    { id: 'Uraian kejadian, waktu, dan tempat', en: 'What happened, when and where' },
    { id: 'Bukti pendukung bila ada', en: 'Evidence, if any' },
  ],
  standard: { kind: 'working-days', n: 5 },
  standardText: {
    id: '5 hari kerja, hasilnya disampaikan kepada pelapor',
    en: '5 working days, and you are told the result',
  },
  milestones: [],
  leadWorkingDays: null,
  fee: FREE,
  product: { id: 'Tindak lanjut pengaduan', en: 'Follow-up of the complaint' },
  idRule: 'none',
  phoneRule: 'optional',
  handlingMinutes: 25,
  topics: COMPLAINT_TOPICS,
  online: [],
};

export const correspondence: ServiceProfile = {
  id: 'correspondence',
  letter: 'K',
  name: { id: 'Tamu Dinas dan Persuratan', en: 'Official Visits and Letters' },
  description: {
    id: 'Tamu dinas, surat masuk dan keluar, serta pengesahan SPD.',
    en: 'Official visitors, incoming and outgoing letters, travel orders.',
  },
  requirements: [
    IDENTITY,
    { id: 'Surat, surat tugas, atau SPD yang dibawa', en: 'The letter, assignment or travel order' },
  ],
  standard: { kind: 'working-days', n: 0 },
  standardText: { id: 'Hari yang sama', en: 'The same day' },
  milestones: [],
  leadWorkingDays: null,
  fee: FREE,
  product: { id: 'Surat diterima atau SPD disahkan', en: 'Letter received or travel order endorsed' },
  idRule: 'none',
  phoneRule: 'optional',
  handlingMinutes: 8,
  topics: CORRESPONDENCE_TOPICS,
  online: [],
};
