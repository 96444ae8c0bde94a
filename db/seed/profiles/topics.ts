import type { TopicProfile } from './types.ts';

/** What people come about within each service. The topic picks the officer, the letter picks the queue. */
function topic(id: string, indonesian: string, english: string): TopicProfile {
  return { id, name: { id: indonesian, en: english } };
}

const other = (prefix: string): TopicProfile => topic(`${prefix}-other`, 'Lainnya', 'Something else');

export const CONSULTATION_TOPICS: readonly TopicProfile[] = [
  topic('planning', 'Perencanaan berbasis data', 'Data-based planning'),
  topic('curriculum', 'Kurikulum dan pembelajaran', 'Curriculum and teaching'),
  topic(
    'assessment',
    'Asesmen nasional dan tes kemampuan akademik',
    'National assessment and academic tests',
  ),
  topic('early-childhood', 'PAUD', 'Early childhood education'),
  topic('school-quality', 'Penjaminan mutu satuan pendidikan', 'School quality assurance'),
  topic('inclusion', 'Pendidikan inklusif', 'Inclusive education'),
  topic('safe-school', 'Sekolah aman dan nyaman', 'Safe schools'),
  topic('local-government', 'Pendampingan pemerintah daerah', 'Support for local governments'),
  other('consultation'),
];

export const INFORMATION_TOPICS: readonly TopicProfile[] = [
  topic(
    'education-data',
    'Data satuan pendidikan, PTK, dan peserta didik',
    'Data on schools, staff and pupils',
  ),
  topic('quality-data', 'Data mutu pendidikan', 'Education quality data'),
  topic('office-documents', 'Dokumen dan kebijakan BPMP', 'Documents and policies of the office'),
  topic('finance-information', 'Anggaran dan pengadaan', 'Budget and procurement'),
  topic('objection', 'Keberatan atas permohonan informasi', 'Objection to an information decision'),
  other('information'),
];

export const HELPDESK_TOPICS: readonly TopicProfile[] = [
  topic('dapodik', 'Dapodik', 'Dapodik (school data system)'),
  topic('verval-pd', 'Verval PD (peserta didik)', 'Verval PD (pupil data)'),
  topic('verval-ptk', 'Verval PTK', 'Verval PTK (staff data)'),
  topic('verval-sp', 'Verval SP (satuan pendidikan)', 'Verval SP (school data)'),
  topic('nisn', 'NISN', 'NISN (pupil number)'),
  topic('npsn', 'NPSN', 'NPSN (school number)'),
  topic('nuptk', 'NUPTK', 'NUPTK (educator number)'),
  topic('rapor', 'Rapor Pendidikan', 'Rapor Pendidikan (education report card)'),
  topic('arkas', 'ARKAS/BOSP', 'ARKAS/BOSP (school funding)'),
  topic('pip', 'PIP', 'PIP (pupil assistance)'),
  topic('e-ijazah', 'e-Ijazah', 'e-Ijazah (certificates)'),
  topic('spmb', 'SPMB', 'SPMB (pupil admission)'),
  topic('tka', 'TKA', 'TKA (academic ability test)'),
  topic('belajar-id', 'Akun belajar.id', 'belajar.id account'),
  other('helpdesk'),
];

export const FACILITY_TOPICS: readonly TopicProfile[] = [
  topic('hall', 'Aula atau ruang pertemuan', 'Hall or meeting room'),
  topic('classroom', 'Ruang kelas atau laboratorium', 'Classroom or laboratory'),
  topic('lodging', 'Wisma atau asrama', 'Guest house'),
  topic('equipment', 'Peralatan', 'Equipment'),
  other('facilities'),
];

export const COOPERATION_TOPICS: readonly TopicProfile[] = [
  topic('cooperation-new', 'Permohonan kerja sama baru', 'New cooperation request'),
  topic('cooperation-revision', 'Perbaikan dokumen kerja sama', 'Revised cooperation documents'),
  topic(
    'cooperation-progress',
    'Pelaksanaan, evaluasi, dan pelaporan',
    'Implementation, evaluation and reports',
  ),
  other('cooperation'),
];

export const SPEAKER_TOPICS: readonly TopicProfile[] = [
  topic('speaker-training', 'Narasumber pelatihan atau lokakarya', 'Speaker for training or a workshop'),
  topic('speaker-seminar', 'Narasumber seminar atau rapat', 'Speaker for a seminar or meeting'),
  topic('facilitator', 'Fasilitator atau pendamping', 'Facilitator or mentor'),
  other('speaker'),
];

export const INTERNSHIP_TOPICS: readonly TopicProfile[] = [
  topic('internship', 'Magang', 'Internship'),
  topic('practice', 'Praktik kerja lapangan (PKL)', 'Vocational practice'),
  topic('research', 'Penelitian', 'Research'),
  topic('study-visit', 'Kunjungan belajar', 'Study visit'),
  other('internship'),
];

export const COMPLAINT_TOPICS: readonly TopicProfile[] = [
  topic('service-complaint', 'Ketidaksesuaian prosedur pelayanan', 'Service not according to procedure'),
  topic('conduct', 'Pelanggaran kode etik', 'Breach of the code of conduct'),
  topic('abuse', 'Penyalahgunaan wewenang', 'Abuse of authority'),
  topic('corruption', 'Korupsi atau gratifikasi', 'Corruption or gratuities'),
  topic('conflict-of-interest', 'Benturan kepentingan', 'Conflict of interest'),
  topic('suggestion', 'Saran dan masukan', 'Suggestions'),
  other('complaints'),
];

export const CORRESPONDENCE_TOPICS: readonly TopicProfile[] = [
  topic('official-guest', 'Tamu dinas', 'Official visit'),
  topic('mail', 'Mengantar atau mengambil surat', 'Delivering or collecting letters'),
  topic('travel-order', 'Pengesahan SPD', 'Endorsement of a travel order (SPD)'),
  other('correspondence'),
];
