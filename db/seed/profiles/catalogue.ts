import { FREE } from './fees.ts';
import {
  complaints,
  cooperation,
  correspondence,
  facilities,
  internship,
  speaker,
} from './catalogue-requests.ts';
import { CONSULTATION_TOPICS, HELPDESK_TOPICS, INFORMATION_TOPICS } from './topics.ts';
import type { ServiceProfile } from './types.ts';

const consultation: ServiceProfile = {
  id: 'consultation',
  letter: 'A',
  name: { id: 'Konsultasi Mutu Pendidikan', en: 'Education Quality Consultation' },
  description: {
    id: 'Konsultasi tatap muka dengan petugas pelaksana tentang mutu dan program pendidikan.',
    en: 'A conversation with a specialist officer on education quality and programmes.',
  },
  requirements: [
    { id: 'Identitas pengguna layanan', en: 'Identification of the service user' },
    {
      id: 'Mengisi formulir permintaan data dan informasi yang disediakan',
      en: 'The data and information request form, provided here',
    },
  ],
  standard: { kind: 'working-days', n: 1 },
  standardText: { id: '1 hari kerja', en: '1 working day' },
  milestones: [],
  leadWorkingDays: null,
  fee: FREE,
  product: { id: 'Pemberian konsultasi', en: 'Consultation' },
  idRule: 'optional',
  phoneRule: 'optional',
  handlingMinutes: 18,
  topics: CONSULTATION_TOPICS,
  online: [],
};

/** Public information by UU 14/2008 and Perki 1/2021, whose register must hold the NIK. */
const information: ServiceProfile = {
  id: 'information',
  letter: 'B',
  name: { id: 'Data dan Informasi (PPID)', en: 'Data and Public Information (PPID)' },
  description: {
    id: 'Permohonan data mutu pendidikan dan informasi publik.',
    en: 'Requests for education quality data and public information.',
  },
  requirements: [
    { id: 'KTP pemohon (NIK wajib dicatat)', en: 'Identity card (the NIK must be recorded)' },
    {
      id: 'Badan hukum: salinan pengesahan badan hukum',
      en: 'Legal entities: a copy of their registration',
    },
    { id: 'Mewakili orang lain: surat kuasa', en: 'Acting for another person: a power of attorney' },
    { id: 'Mengisi formulir permohonan informasi', en: 'The information request form' },
  ],
  standard: { kind: 'working-days', n: 10 },
  standardText: {
    id: '10 hari kerja, dapat diperpanjang 7 hari kerja dengan alasan tertulis',
    en: '10 working days, may be extended by 7 working days with written reasons',
  },
  milestones: [
    { name: { id: 'Pemeriksaan kelengkapan', en: 'Completeness check' }, workingDays: 3 },
    { name: { id: 'Pemberitahuan tertulis', en: 'Written notice' }, workingDays: 10 },
    { name: { id: 'Batas perpanjangan', en: 'End of extension' }, workingDays: 17 },
  ],
  leadWorkingDays: null,
  fee: FREE,
  product: { id: 'Data dan informasi publik', en: 'Data and public information' },
  idRule: 'required',
  phoneRule: 'optional',
  handlingMinutes: 15,
  topics: INFORMATION_TOPICS,
  online: [],
};

const helpdesk: ServiceProfile = {
  id: 'helpdesk',
  letter: 'F',
  name: { id: 'Helpdesk Aplikasi dan Data', en: 'Applications and Data Helpdesk' },
  description: {
    id: 'Bantuan Dapodik, verval, NISN, NPSN, NUPTK, Rapor Pendidikan, ARKAS, PIP, e-Ijazah, dan akun belajar.id.',
    en: 'Help with Dapodik, data verification, pupil and school numbers, funding and learning accounts.',
  },
  requirements: [
    { id: 'Identitas pengguna layanan', en: 'Identification of the service user' },
    { id: 'Surat tugas bila mewakili satuan pendidikan', en: 'Assignment letter when acting for a school' },
    { id: 'NPSN atau data yang bermasalah', en: 'School number (NPSN) or the data in question' },
  ],
  standard: { kind: 'working-days', n: 1 },
  standardText: { id: '1 hari kerja', en: '1 working day' },
  milestones: [],
  leadWorkingDays: null,
  fee: FREE,
  product: { id: 'Solusi atau klarifikasi', en: 'Solution or clarification' },
  idRule: 'optional',
  phoneRule: 'optional',
  handlingMinutes: 18,
  topics: HELPDESK_TOPICS,
  online: [],
};

/** What an office writes differently from the others. */
export type ServiceChange = Partial<Omit<ServiceProfile, 'id' | 'letter'>>;

/**
 * The service catalogue of an office in the order the kiosk shows it.
 * @param officeName as it stands in requirement texts
 * @param changes by service id
 */
export function catalogue(
  officeName: string,
  changes: Readonly<Record<string, ServiceChange>> = {},
): readonly ServiceProfile[] {
  return [
    consultation,
    information,
    helpdesk,
    facilities,
    cooperation(officeName),
    speaker,
    internship,
    complaints,
    correspondence,
  ].map((service) => ({ ...service, ...changes[service.id] }));
}
