/** The names of what a visitor picks from on the kiosk, and what the checks say while typing (domain 3.1-3.3, 6.6). */
import type { VulnerableGroup } from '../domain/calling.ts';
import type { IdMessageCode, IdType } from '../domain/identity.ts';
import type { NameFlaw } from '../domain/name.ts';

const idTypesId: Record<IdType, string> = {
  nik: 'KTP (NIK)',
  sim: 'SIM',
  passport: 'Paspor',
  kitas: 'KITAS/KITAP',
  'student-card': 'Kartu pelajar/mahasiswa',
  nip: 'NIP/NI PPPK',
  nuptk: 'NUPTK',
  nisn: 'NISN',
  npsn: 'NPSN',
  other: 'Identitas lain',
  none: 'Tanpa nomor identitas',
};
const idTypesEn: Record<IdType, string> = {
  nik: 'Identity card (NIK)',
  sim: 'Driving licence (SIM)',
  passport: 'Passport',
  kitas: 'Stay permit (KITAS/KITAP)',
  'student-card': 'Student card',
  nip: 'Civil servant (NIP/NI PPPK)',
  nuptk: 'Teacher number (NUPTK)',
  nisn: 'Pupil number (NISN)',
  npsn: 'School number (NPSN)',
  other: 'Another ID',
  none: 'Without an ID number',
};

const idErrorsId: Record<IdMessageCode, string> = {
  required: 'Bagian ini wajib diisi.',
  'nik-length': 'NIK terdiri atas 16 angka. Mohon periksa kembali.',
  'nik-structure': 'Susunan NIK tidak sesuai. Periksa kembali angka pada KTP Anda.',
  'maybe-kk': 'Apakah yang Anda masukkan Nomor KK? NIK tertera di KTP.',
  'nip-length': 'NIP/NI PPPK terdiri atas 18 angka. Mohon periksa kembali.',
  'nip-structure': 'Susunan NIP/NI PPPK tidak sesuai. Periksa kembali angka pada kartu pegawai Anda.',
  'nuptk-format': 'NUPTK terdiri atas 16 angka. Mohon periksa kembali.',
  'nisn-format': 'NISN terdiri atas 10 angka. Mohon periksa kembali.',
  'npsn-format': 'NPSN belum sesuai. Contoh: 8 angka, atau P/K diikuti 7 angka.',
  'sim-format': 'Nomor SIM terdiri atas 12 sampai 16 angka. Mohon periksa kembali.',
  'passport-format': 'Nomor paspor terdiri atas 6 sampai 9 huruf dan angka. Mohon periksa kembali.',
  'kitas-format': 'Nomor KITAS/KITAP terdiri atas 8 sampai 16 huruf dan angka. Mohon periksa kembali.',
  'id-format': 'Nomor identitas terdiri atas 3 sampai 30 huruf dan angka. Mohon periksa kembali.',
};
const idErrorsEn: Record<IdMessageCode, string> = {
  required: 'Please fill this in.',
  'nik-length': 'A NIK has 16 digits. Please check it again.',
  'nik-structure': 'These digits do not form a NIK. Please check them against your identity card.',
  'maybe-kk': 'Is this the number of your family card (KK)? The NIK is on your identity card.',
  'nip-length': 'An NIP or NI PPPK has 18 digits. Please check it again.',
  'nip-structure': 'These digits do not form an NIP or NI PPPK. Please check them against your card.',
  'nuptk-format': 'An NUPTK has 16 digits. Please check it again.',
  'nisn-format': 'An NISN has 10 digits. Please check it again.',
  'npsn-format': 'The NPSN needs another look. Example: 8 digits, or P/K and 7 digits.',
  'sim-format': 'A driving licence number has 12 to 16 digits. Please check it again.',
  'passport-format': 'A passport number has 6 to 9 letters and digits. Please check it again.',
  'kitas-format': 'A stay permit number has 8 to 16 letters and digits. Please check it again.',
  'id-format': 'An ID number has 3 to 30 letters and digits. Please check it again.',
};

const nameErrorsId: Record<NameFlaw, string> = {
  required: 'Bagian ini wajib diisi.',
  'name-too-long': 'Nama paling banyak 100 huruf.',
  'name-brackets': 'Nama tidak dapat memuat tanda < atau >.',
  'name-emoji': 'Nama tidak dapat memuat gambar.',
  'name-control': 'Nama memuat tanda yang tidak dapat dibaca. Mohon ketik ulang.',
  'name-letters': 'Nama perlu memuat huruf.',
};
const nameErrorsEn: Record<NameFlaw, string> = {
  required: 'Please fill this in.',
  'name-too-long': 'A name may have up to 100 letters.',
  'name-brackets': 'A name cannot contain < or >.',
  'name-emoji': 'A name cannot contain pictures.',
  'name-control': 'The name contains a sign that cannot be read. Please type it again.',
  'name-letters': 'A name needs letters.',
};

const groupsId: Record<VulnerableGroup, string> = {
  elderly: 'Lansia',
  disability: 'Penyandang disabilitas',
  'pregnant-nursing': 'Ibu hamil/menyusui',
  'with-toddler': 'Membawa balita',
};
const groupsEn: Record<VulnerableGroup, string> = {
  elderly: 'Elderly (60 and over)',
  disability: 'Person with a disability',
  'pregnant-nursing': 'Pregnant or nursing',
  'with-toddler': 'With a toddler',
};

const rolesId: readonly string[] = [
  'Guru',
  'Kepala sekolah',
  'Tenaga kependidikan',
  'Operator sekolah',
  'Pengawas sekolah',
  'Pegawai dinas',
  'Siswa/mahasiswa',
  'Orang tua/wali',
  'Masyarakat umum',
];
const rolesEn: readonly string[] = [
  'Teacher',
  'School principal',
  'School staff',
  'School data operator',
  'School supervisor',
  'Education office staff',
  'Pupil or student',
  'Parent or guardian',
  'Member of the public',
];

const purposesId: readonly string[] = [
  'Konsultasi',
  'Meminta data atau informasi',
  'Menyerahkan berkas',
  'Mengambil dokumen',
  'Menghadiri undangan',
  'Menanyakan tindak lanjut',
];
const purposesEn: readonly string[] = [
  'Consultation',
  'Ask for data or information',
  'Hand in documents',
  'Collect a document',
  'Attend an invitation',
  'Ask about a follow-up',
];

const id = {
  idTypes: idTypesId,
  idErrors: idErrorsId,
  nameErrors: nameErrorsId,
  groups: groupsId,
  roles: rolesId,
  purposes: purposesId,
};

export type KioskLabels = typeof id;

const en: KioskLabels = {
  idTypes: idTypesEn,
  idErrors: idErrorsEn,
  nameErrors: nameErrorsEn,
  groups: groupsEn,
  roles: rolesEn,
  purposes: purposesEn,
};

export const kioskLabels = { id, en };
