import type { LetterTemplate } from '../../../../shared/domain/requests/letters.ts';

const OBJECTION = `Apabila Saudara tidak menerima keputusan ini, Saudara berhak mengajukan keberatan secara tertulis kepada Atasan Pejabat Pengelola Informasi dan Dokumentasi paling lambat 30 (tiga puluh) hari kerja setelah surat ini diterima (Pasal 35 dan Pasal 36 Undang-Undang Nomor 14 Tahun 2008 tentang Keterbukaan Informasi Publik). Keberatan dapat disampaikan melalui Unit Layanan Terpadu dengan menyebutkan nomor permohonan.`;

/** By letter, or letter and type. */
export const LETTERS: Readonly<Record<string, LetterTemplate>> = {
  receipt: {
    subject: 'Tanda Terima Permohonan',
    signer: 'officer',
    body: `Telah diterima permohonan dengan keterangan sebagai berikut.

Nomor permohonan : {nomor permohonan}
Jenis permohonan : {jenis permohonan}
Nama pemohon : {nama}
Instansi : {instansi}
Tanggal diterima : {tanggal diterima}
Berkas yang diterima : {berkas}
Tenggat jawaban : {tenggat}
Kode permohonan : {kode}

Perkembangan permohonan dapat diikuti dengan kode permohonan di atas melalui anjungan layanan atau laman layanan kantor. Mohon simpan tanda terima ini. Kode permohonan bersifat pribadi.

Layanan ini diselenggarakan sesuai standar pelayanan yang berlaku.`,
  },

  incomplete: {
    subject: 'Pemberitahuan Kekurangan Berkas Permohonan',
    signer: 'information-officer',
    body: `Dengan hormat,

Sehubungan dengan permohonan Saudara yang kami terima pada tanggal {tanggal diterima}:

Nomor permohonan : {nomor permohonan}
Jenis permohonan : {jenis permohonan}
Rincian permohonan : {rincian}

dengan ini kami sampaikan bahwa permohonan tersebut belum lengkap. Mohon melengkapi hal berikut:

{alasan}

Kelengkapan mohon kami terima paling lambat {tenggat pemohon} melalui Unit Layanan Terpadu dengan menyebutkan nomor permohonan. Permohonan yang tidak dilengkapi sampai dengan tanggal tersebut tidak dapat ditindaklanjuti; Saudara dapat mengajukan permohonan baru.

Demikian disampaikan. Atas perhatian Saudara, kami ucapkan terima kasih.`,
  },

  'incomplete.cooperation': {
    subject: 'Permintaan Perbaikan Berkas Kerja Sama',
    signer: 'person-in-charge',
    body: `Dengan hormat,

Sehubungan dengan permohonan kerja sama {instansi} yang kami terima pada tanggal {tanggal diterima}:

Nomor permohonan : {nomor permohonan}
Jenis layanan : {kegiatan}
Hari pelaksanaan : {hari pelaksanaan}

dengan ini kami sampaikan bahwa berkas permohonan perlu diperbaiki sesuai arahan berikut:

{alasan}

Selama menunggu perbaikan, penghitungan jangka waktu penyusunan perjanjian kami hentikan sementara dan kami lanjutkan setelah perbaikan diterima.

Demikian disampaikan. Atas perhatian dan kerja sama Saudara, kami ucapkan terima kasih.`,
  },

  extension: {
    subject: 'Pemberitahuan Perpanjangan Waktu',
    signer: 'information-officer',
    body: `Dengan hormat,

Sehubungan dengan permohonan Saudara yang kami terima pada tanggal {tanggal diterima}:

Nomor permohonan : {nomor permohonan}
Jenis permohonan : {jenis permohonan}
Rincian permohonan : {rincian}

dengan ini kami beritahukan bahwa jangka waktu pemberitahuan tertulis diperpanjang paling lama 7 (tujuh) hari kerja (Pasal 22 ayat (8) Undang-Undang Nomor 14 Tahun 2008) dengan alasan sebagai berikut:

{alasan}

Pemberitahuan akan kami sampaikan paling lambat {tenggat}.

Demikian disampaikan. Atas pengertian Saudara, kami ucapkan terima kasih.`,
  },

  'extension.cooperation': {
    subject: 'Pemberitahuan Perpanjangan Waktu',
    signer: 'person-in-charge',
    body: `Dengan hormat,

Sehubungan dengan permohonan kerja sama {instansi} yang kami terima pada tanggal {tanggal diterima}:

Nomor permohonan : {nomor permohonan}
Jenis layanan : {kegiatan}

dengan ini kami beritahukan bahwa penyelesaian permohonan memerlukan waktu lebih lama dengan alasan sebagai berikut:

{alasan}

Permohonan akan kami selesaikan paling lambat {paling lambat}.

Demikian disampaikan. Atas pengertian Saudara, kami ucapkan terima kasih.`,
  },

  referral: {
    subject: 'Penerusan Permohonan kepada PPID',
    signer: 'person-in-charge',
    body: `Dengan hormat,

Sehubungan dengan permohonan konsultasi Saudara yang kami terima pada tanggal {tanggal diterima}:

Nomor permohonan : {nomor permohonan}
Rincian permohonan : {rincian}

dengan ini kami beritahukan bahwa informasi yang Saudara mohonkan terindikasi sebagai informasi yang dikecualikan, sehingga permohonan kami teruskan kepada Pejabat Pengelola Informasi dan Dokumentasi (PPID) untuk diputuskan. Pertimbangan kami:

{alasan}

Pemberitahuan tertulis PPID akan Saudara terima paling lambat {tenggat}.

Demikian disampaikan. Atas perhatian Saudara, kami ucapkan terima kasih.`,
  },

  decision: {
    subject: 'Pemberitahuan Tertulis atas Permohonan Informasi',
    signer: 'information-officer',
    body: `Dengan hormat,

Sehubungan dengan permohonan Saudara yang kami terima pada tanggal {tanggal diterima}, dengan ini kami sampaikan pemberitahuan tertulis sebagaimana dimaksud dalam Pasal 22 Undang-Undang Nomor 14 Tahun 2008 tentang Keterbukaan Informasi Publik.

Nomor permohonan : {nomor permohonan}
Rincian permohonan : {rincian}
Informasi yang diberikan : {yang diberikan}
Biaya penggandaan : {biaya}
Dasar pengecualian : {dasar}
Keputusan pengecualian : {SK}
Keterangan : {keterangan}

${OBJECTION}

Demikian disampaikan. Atas perhatian Saudara, kami ucapkan terima kasih.`,
  },

  'decision.loan': {
    subject: 'Persetujuan Peminjaman Sarana dan Prasarana',
    signer: 'person-in-charge',
    body: `Dengan hormat,

Sehubungan dengan permohonan peminjaman yang kami terima pada tanggal {tanggal diterima}, dengan ini kami sampaikan bahwa permohonan Saudara disetujui dengan keterangan sebagai berikut.

Nomor permohonan : {nomor permohonan}
Sarana : {sarana}
Waktu : {waktu}
Keperluan : {rincian}

Mohon memperlihatkan surat ini kepada petugas sarana dan prasarana sebelum pemakaian, menjaga kebersihan dan keutuhan sarana, serta mengembalikannya sesuai waktu di atas. Apabila peminjaman batal, mohon segera memberitahukannya kepada Unit Layanan Terpadu.

Demikian disampaikan. Atas perhatian Saudara, kami ucapkan terima kasih.`,
  },

  'decision.cooperation': {
    subject: 'Persetujuan Permohonan Kerja Sama',
    signer: 'head',
    body: `Dengan hormat,

Menindaklanjuti permohonan kerja sama {instansi} yang kami terima pada tanggal {tanggal diterima}:

Nomor permohonan : {nomor permohonan}
Jenis layanan : {kegiatan}
Hari pelaksanaan : {hari pelaksanaan}

dengan ini kami sampaikan bahwa permohonan tersebut disetujui. Perjanjian, rencana anggaran, agenda, dan perangkat kegiatan akan kami susun bersama Saudara dalam 5 (lima) hari kerja sejak surat permohonan dan berkas diterima lengkap.

Demikian disampaikan. Atas kerja sama Saudara, kami ucapkan terima kasih.`,
  },

  refusal: {
    subject: 'Pemberitahuan Penolakan Permohonan Informasi',
    signer: 'information-officer',
    body: `Dengan hormat,

Sehubungan dengan permohonan Saudara yang kami terima pada tanggal {tanggal diterima}:

Nomor permohonan : {nomor permohonan}
Jenis permohonan : {jenis permohonan}
Rincian permohonan : {rincian}

dengan ini kami sampaikan bahwa permohonan tersebut tidak dapat dipenuhi.

Dasar penolakan : {dasar}
Keputusan pengecualian : {SK}

Alasan penolakan:
{alasan}

Pengecualian tersebut ditetapkan dengan keputusan {SK} setelah uji konsekuensi sebagaimana dimaksud dalam Pasal 19 Undang-Undang Nomor 14 Tahun 2008.

${OBJECTION}

Demikian disampaikan. Atas perhatian Saudara, kami ucapkan terima kasih.`,
  },

  'refusal.loan': {
    subject: 'Pemberitahuan Ketersediaan Sarana dan Prasarana',
    signer: 'person-in-charge',
    body: `Dengan hormat,

Sehubungan dengan permohonan peminjaman yang kami terima pada tanggal {tanggal diterima}:

Nomor permohonan : {nomor permohonan}
Sarana : {sarana}
Waktu : {waktu}

dengan ini kami sampaikan bahwa sarana tersebut tidak tersedia pada waktu yang Saudara mohonkan. Keterangan kami:

{alasan}

Saudara dapat mengajukan permohonan baru untuk waktu atau sarana yang lain melalui Unit Layanan Terpadu.

Demikian disampaikan. Atas pengertian Saudara, kami ucapkan terima kasih.`,
  },

  'refusal.cooperation': {
    subject: 'Jawaban atas Permohonan Kerja Sama',
    signer: 'head',
    body: `Dengan hormat,

Menindaklanjuti permohonan kerja sama {instansi} yang kami terima pada tanggal {tanggal diterima}:

Nomor permohonan : {nomor permohonan}
Jenis layanan : {kegiatan}
Hari pelaksanaan : {hari pelaksanaan}

dengan ini kami sampaikan bahwa permohonan tersebut belum dapat kami setujui dengan alasan sebagai berikut:

{alasan}

Demikian disampaikan. Atas perhatian dan pengertian Saudara, kami ucapkan terima kasih.`,
  },

  agreement: {
    subject: 'Pengantar Perjanjian Kerja Sama',
    signer: 'head',
    body: `Dengan hormat,

Bersama ini kami sampaikan perjanjian kerja sama yang telah ditandatangani dengan keterangan sebagai berikut.

Nomor permohonan : {nomor permohonan}
Nomor perjanjian : {nomor perjanjian}
Tanggal perjanjian : {tanggal perjanjian}
Keputusan Kepala : {SK}
Jenis layanan : {kegiatan}
Hari pelaksanaan : {hari pelaksanaan}

Mohon satu rangkap perjanjian disimpan oleh pihak Saudara. Pelaksanaan, evaluasi, dan pelaporan kegiatan mengikuti perjanjian tersebut.

Demikian disampaikan. Atas kerja sama Saudara, kami ucapkan terima kasih.`,
  },

  'objection-receipt': {
    subject: 'Tanda Terima Keberatan',
    signer: 'officer',
    body: `Telah diterima keberatan atas permohonan informasi dengan keterangan sebagai berikut.

Nomor permohonan : {nomor permohonan}
Nama pemohon : {nama}
Tanggal keberatan : {tanggal}
Alasan keberatan : {alasan keberatan}
Tenggat tanggapan : {tenggat}
Kode permohonan : {kode}

Atasan PPID memberikan tanggapan tertulis paling lambat 30 (tiga puluh) hari kerja sejak keberatan diterima (Pasal 36 ayat (2) Undang-Undang Nomor 14 Tahun 2008).`,
  },

  'objection-answer': {
    subject: 'Tanggapan atas Keberatan',
    signer: 'head',
    body: `Dengan hormat,

Sehubungan dengan keberatan Saudara atas permohonan informasi dengan keterangan sebagai berikut:

Nomor permohonan : {nomor permohonan}
Rincian permohonan : {rincian}

dengan ini kami sampaikan tanggapan sebagai berikut:

{alasan}

Apabila Saudara tidak puas dengan tanggapan ini, Saudara dapat mengajukan permohonan penyelesaian sengketa informasi kepada Komisi Informasi paling lambat 14 (empat belas) hari kerja setelah tanggapan diterima (Pasal 37 Undang-Undang Nomor 14 Tahun 2008).

Demikian disampaikan. Atas perhatian Saudara, kami ucapkan terima kasih.`,
  },
};
