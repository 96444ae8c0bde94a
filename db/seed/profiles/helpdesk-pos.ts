import type { PosStep } from '../../../shared/domain/pos.ts';

const TEN_MINUTES = { kind: 'minutes', n: 10 } as const;
const ONE_WORKING_DAY = { kind: 'working-days', n: 1 } as const;

/**
 * The six steps of the helpdesk POS. Ten minutes hold for steps 1, 2, 3 and 6 only; question and solution have
 * one working day. The marks of the flowchart's actor columns are lost in the document, so who performs a step
 * is read from its wording and can be changed here.
 */
export const HELPDESK_STEPS: readonly PosStep[] = [
  {
    no: 1,
    name: {
      id: 'Melakukan registrasi dengan cara pengisian buku tamu dan menyampaikan tujuan kedatangan',
      en: 'Register in the guest book and state the purpose of the visit',
    },
    actor: 'visitor',
    moment: 'register',
    inputs: ['ID Card', 'Surat Tugas/Resmi', 'Buku Tamu'],
    output: 'Data kunjungan tercatat',
    standard: TEN_MINUTES,
  },
  {
    no: 2,
    name: { id: 'Melakukan verifikasi identitas Pemohon', en: 'Verify the identity of the applicant' },
    actor: 'front-office',
    moment: 'verify',
    inputs: ['Data kunjungan'],
    output: 'Data kunjungan terverifikasi',
    standard: TEN_MINUTES,
  },
  {
    no: 3,
    name: {
      id: 'Pemohon diarahkan kepada petugas helpdesk yang sesuai dengan kategori layanan',
      en: 'Direct the applicant to the helpdesk officer for the service category',
    },
    actor: 'front-office',
    moment: 'route',
    inputs: ['Data kunjungan terverifikasi'],
    output: 'Informasi petugas helpdesk sesuai kategori layanan',
    standard: TEN_MINUTES,
  },
  {
    no: 4,
    name: {
      id: 'Pemohon menyampaikan pertanyaan/permasalahan sesuai kategori layanan',
      en: 'State the question or problem in the service category',
    },
    actor: 'helpdesk',
    moment: 'question',
    inputs: ['Informasi petugas helpdesk sesuai kategori layanan'],
    output: 'Pertanyaan/permasalahan sesuai kategori layanan',
    standard: ONE_WORKING_DAY,
  },
  {
    no: 5,
    name: {
      id: 'Petugas Helpdesk memberikan solusi atas pertanyaan/permasalahan yang diajukan oleh Pemohon',
      en: 'Give a solution to the question or problem',
    },
    actor: 'helpdesk',
    moment: 'solution',
    inputs: ['Pertanyaan/permasalahan sesuai kategori layanan'],
    output: 'Layanan selesai diberikan/klarifikasi disampaikan',
    standard: ONE_WORKING_DAY,
    note: 'Jika tidak dapat diselesaikan, dijadwalkan ulang',
  },
  {
    no: 6,
    name: { id: 'Mengisi survei kepuasan pelayanan', en: 'Fill in the satisfaction survey' },
    actor: 'visitor',
    moment: 'survey',
    inputs: ['Link Survei'],
    output: 'Link Survei terisi',
    standard: TEN_MINUTES,
  },
];
