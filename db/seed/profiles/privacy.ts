import type { LocalText } from '../../../shared/domain/pos.ts';
import type { OfficeProfile } from './types.ts';

/**
 * What a visitor is told before anything is processed: legality, purpose, kinds and relevance of the data,
 * retention, period and rights (UU 27/2022 Ps 21). The basis is the public task (Ps 20(2)e), so nothing here
 * asks for consent as a condition of being served. A visit keeps the version it was shown.
 */
const PRIVACY_VERSION = '2026-11';

const SHORT: LocalText = {
  id: 'Data Anda digunakan untuk pencatatan kunjungan dan penyelenggaraan layanan, serta disimpan sesuai ketentuan.',
  en: 'Your data is used to record your visit and to serve you, and is kept as the rules require.',
};

type Retention = OfficeProfile['settings']['retentionDays'];

function duration(days: number): LocalText {
  const years = days / 365;
  if (!Number.isInteger(years)) return { id: `${days} hari`, en: `${days} days` };
  return { id: `${years} tahun`, en: years === 1 ? '1 year' : `${years} years` };
}

function long(office: string, retention: Retention): LocalText {
  const number = duration(retention.rawIdNumber);
  const contact = duration(retention.contact);
  const register = duration(retention.register);
  return {
    id: [
      `Pengendali data. ${office} mengelola data pribadi yang Anda isi pada buku tamu ini.`,
      'Dasar hukum. Data diproses untuk pelaksanaan tugas pelayanan publik sesuai UU Nomor 27 Tahun 2022 tentang Pelindungan Data Pribadi Pasal 20 ayat (2) huruf e dan UU Nomor 25 Tahun 2009 tentang Pelayanan Publik. Anda tidak perlu memberikan persetujuan untuk dilayani.',
      'Tujuan. Data digunakan untuk mencatat kunjungan, memeriksa identitas, mengarahkan Anda kepada petugas yang sesuai, menindaklanjuti permohonan, dan memperbaiki pelayanan.',
      'Jenis data. Nama, jenis dan nomor identitas, nomor HP, asal instansi, jabatan atau peran, kabupaten/kota, keperluan, serta surat tugas atau surat kuasa bila ada. NIK wajib dicatat hanya untuk permohonan informasi publik. Pilihan kelompok prioritas disimpan tanpa keterangan kesehatan. Survei kepuasan tidak memuat nama.',
      `Jangka waktu penyimpanan. Nomor identitas lengkap dihapus ${number.id} setelah kunjungan selesai, data kontak setelah ${contact.id}, register pengaduan dan permohonan informasi setelah ${register.id}, atau sesuai Jadwal Retensi Arsip kantor ini.`,
      'Jangka waktu pemrosesan. Data diproses sejak Anda mengisi buku tamu sampai layanan selesai dan masa penyimpanan berakhir.',
      'Keamanan. Data disimpan di kantor ini, nomor identitas disandikan, dan hanya petugas yang menangani kunjungan Anda yang dapat melihatnya. Layar panggilan dan tiket tidak memuat nama maupun nomor identitas.',
      'Kamera pengawas. Ruang pelayanan dapat diawasi CCTV untuk keamanan. Layar ini tidak mengambil foto Anda.',
      'Hak Anda. Anda berhak mengetahui, memperoleh salinan, memperbaiki, meminta penghapusan atau pembatasan, mengajukan keberatan, dan menarik persetujuan untuk hal tambahan yang Anda setujui, sesuai peraturan perundang-undangan. Sampaikan kepada petugas atau koordinator ULT.',
    ].join('\n\n'),
    en: [
      `Controller. ${office} is responsible for the personal data you enter in this guest book.`,
      'Legal basis. Data is processed to carry out a public service task under Law 27 of 2022 on Personal Data Protection, Article 20(2)e, and Law 25 of 2009 on Public Service. You need not give consent in order to be served.',
      'Purpose. To record your visit, check your identity, direct you to the right officer, follow up your request and improve our service.',
      'Kinds of data. Name, kind and number of identification, phone number, institution, position or role, regency, purpose, and an assignment letter or power of attorney, if any. The NIK must be recorded only for public information requests. A choice of priority group is kept without any health details. The satisfaction survey carries no name.',
      `How long it is kept. The full identification number is deleted ${number.en} after the visit ends, contact data after ${contact.en}, registers of complaints and information requests after ${register.en}, or by the retention schedule of this office.`,
      'How long it is processed. From when you fill in the guest book until the service is finished and the retention period ends.',
      'Security. Data stays in this office, identification numbers are encrypted, and only the officers who handle your visit can see them. Call screens and tickets show neither name nor identification.',
      'Cameras. The service area may have CCTV for safety. This screen takes no photograph of you.',
      'Your rights. You may know of, get a copy of, correct, ask to delete or restrict your data, object, and withdraw consent to any extra you agreed to, as the law provides. Please tell an officer or the ULT coordinator.',
    ].join('\n\n'),
  };
}

/** @param retention the periods the notice promises; they are the office's settings */
export function privacyNotice(office: string, retention: Retention): OfficeProfile['privacy'] {
  return { version: PRIVACY_VERSION, short: SHORT, long: long(office, retention) };
}
