/** The service standard an office begins with, from the standards of Kalteng (S2 C-05 to C-13, S3 Z-06, Z-09). */
import type { StandardsData } from '../../../shared/domain/office-data/standards.ts';
import type { OfficeProfile } from './types.ts';

/** The laws of S2, and the one the survey follows. S3 cites UU 25/2009 by a wrong title. */
const LEGAL_BASIS = [
  'Undang-Undang Nomor 37 Tahun 2008 tentang Ombudsman Republik Indonesia',
  'Undang-Undang Nomor 25 Tahun 2009 tentang Pelayanan Publik',
  'Peraturan Pemerintah Nomor 17 Tahun 2010 tentang Pengelolaan dan Penyelenggaraan Pendidikan',
  'Peraturan Pemerintah Nomor 4 Tahun 2022 tentang Perubahan atas Peraturan Pemerintah Nomor 57 Tahun 2021 tentang Standar Nasional Pendidikan',
  'Peraturan Menteri PANRB Nomor 15 Tahun 2014 tentang Pedoman Standar Pelayanan',
  'Peraturan Menteri PANRB Nomor 14 Tahun 2017 tentang Pedoman Penyusunan Survei Kepuasan Masyarakat Unit Penyelenggara Pelayanan Publik',
  'Peraturan Menteri Pendidikan, Kebudayaan, Riset, dan Teknologi Nomor 11 Tahun 2022 tentang Organisasi dan Tata Kerja Balai Besar Penjaminan Mutu Pendidikan dan Balai Penjaminan Mutu Pendidikan',
  'Peraturan Menteri Pendidikan Dasar dan Menengah Nomor 1 Tahun 2024 tentang Organisasi dan Tata Kerja Kementerian Pendidikan Dasar dan Menengah',
  'Keputusan Menteri Pendidikan, Kebudayaan, Riset, dan Teknologi Nomor 263/O/2022 tentang Rincian Tugas Balai Besar Penjaminan Mutu Pendidikan dan Balai Penjaminan Mutu Pendidikan',
];

/** C-11 and Z-09. */
const FACILITIES = [
  'Ruang layanan dan ruang tamu ber-AC dengan meja dan kursi',
  'Komputer dengan akses internet dan printer',
  'Jaringan internet',
  'Ruang penyimpanan dokumen',
  'Gawai',
  'Mesin fotokopi',
  'Mesin antrean dan layar antrean',
  'Kotak saran',
  'Televisi',
];

/** C-12 and Z-09. */
const COMPETENCE = [
  'Memahami peraturan yang berlaku',
  'Memahami tugas dan fungsi lembaga serta seluruh layanan ULT',
  'Memahami prosedur penanganan pengaduan',
  'Terampil memfasilitasi',
  'Komunikatif, sopan, dan ramah',
  'Teliti, cekatan, dan berintegritas',
  'Menguasai teknologi informasi',
];

/** C-09. */
const supervision = (office: string): string[] => [
  'Koordinator ULT',
  'Kepala Subbagian Umum',
  `Kepala ${office}`,
];

/** C-13 and Z-04. */
const GUARANTEE = [
  'Pelayanan dilaksanakan sesuai prosedur operasional standar dan maklumat pelayanan',
  'Petugas pelayanan memiliki kompetensi sesuai substansinya',
  'Kompensasi diberikan segera dengan skala prioritas bila pelayanan tidak sesuai standar',
];

/** Z-06, and who may see what of a visitor (UU 27/2022). */
const SAFETY = [
  'Petugas keamanan bertugas 1 x 24 jam',
  'Data pribadi dan dokumen pengguna layanan dijaga kerahasiaannya',
  'Identitas pelapor dirahasiakan',
];

/** C-10. */
const EVALUATION = [
  'Evaluasi penerapan standar pelayanan dilakukan paling sedikit satu kali dalam setahun berdasarkan survei kepuasan masyarakat dan rekam data pengaduan',
  'Kinerja diukur dari persentase kepuasan pengguna layanan, jumlah permohonan yang diselesaikan tepat waktu, dan audit internal kecepatan serta efektivitas layanan',
  'Tindak lanjut perbaikan diterapkan sesuai hasil evaluasi',
];

/** @param office its short name */
export function defaultStandards(office: string): StandardsData {
  return {
    decree: '',
    parts: {
      'legal-basis': LEGAL_BASIS.join('\n'),
      facilities: FACILITIES.join('\n'),
      competence: COMPETENCE.join('\n'),
      supervision: supervision(office).join('\n'),
      staffing:
        'Disesuaikan dengan kebutuhan layanan, paling sedikit satu petugas pada setiap loket yang dibuka',
      guarantee: GUARANTEE.join('\n'),
      safety: SAFETY.join('\n'),
      evaluation: EVALUATION.join('\n'),
    },
  };
}

/** Those of an office; one that was set up by an earlier release has the default. */
export function standardsOf({
  standards,
  shortName,
}: Pick<OfficeProfile, 'standards' | 'shortName'>): StandardsData {
  return standards ?? defaultStandards(shortName);
}
