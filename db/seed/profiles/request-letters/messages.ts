import type { MessageId } from '../../../../shared/domain/requests/letters.ts';

/** Short enough to be read at once on a telephone. */
export const MESSAGES: Readonly<Record<MessageId, string>> = {
  incomplete: `Yth. Bapak/Ibu {nama},

Permohonan Bapak/Ibu nomor {nomor permohonan} ({jenis permohonan}) perlu dilengkapi atau diperbaiki:
{alasan}

Mohon disampaikan paling lambat {tenggat pemohon}.

{kantor}`,
  extension: `Yth. Bapak/Ibu {nama},

Permohonan Bapak/Ibu nomor {nomor permohonan} ({jenis permohonan}) memerlukan waktu lebih lama:
{alasan}

Akan kami selesaikan paling lambat {paling lambat}.
Tenggat jawaban: {tenggat}.

{kantor}`,
  agreed: `Yth. Bapak/Ibu {nama},

Permohonan peminjaman nomor {nomor permohonan} disetujui.
Sarana: {sarana}
Waktu: {waktu}

Surat persetujuan dapat diambil di Unit Layanan Terpadu. Apabila batal, mohon segera memberi tahu kami.

{kantor}`,
  unavailable: `Yth. Bapak/Ibu {nama},

Mohon maaf, sarana yang dimohonkan dengan nomor {nomor permohonan} tidak tersedia.
Sarana: {sarana}
Waktu: {waktu}
Keterangan: {alasan}

Silakan mengajukan waktu atau sarana lain melalui Unit Layanan Terpadu.

{kantor}`,
  approved: `Yth. Bapak/Ibu {nama},

Permohonan Bapak/Ibu nomor {nomor permohonan} ({jenis permohonan}) disetujui. Langkah berikutnya akan kami sampaikan. Surat persetujuan dapat diambil di Unit Layanan Terpadu.

{kantor}`,
  refused: `Yth. Bapak/Ibu {nama},

Permohonan Bapak/Ibu nomor {nomor permohonan} ({jenis permohonan}) belum dapat dipenuhi. Alasannya tertulis pada surat yang dapat diambil di Unit Layanan Terpadu.

{kantor}`,
  ready: `Yth. Bapak/Ibu {nama},

Jawaban atas permohonan Bapak/Ibu nomor {nomor permohonan} ({jenis permohonan}) sudah tersedia dan dapat diambil di Unit Layanan Terpadu.

{kantor}`,
};
