/** Refusals of the daily recap, and of cases with their compensation. */
import type { Message, ShownError } from './words.ts';

const id = {
  'recap-own': 'Hari ini memuat penilaian atas layanan Anda sendiri. Minta petugas lain memeriksanya.',
  'case-unknown': 'Kasus tidak ditemukan.',
  'case-state': 'Langkah ini tidak berlaku lagi untuk kasus ini. Lihat langkah berikutnya.',
  'case-own': 'Kasus ini tentang layanan Anda sendiri. Langkah ini dilakukan petugas lain.',
  'case-own-proposal': 'Usulan Anda sendiri diverifikasi oleh penanggung jawab lain.',
  'case-no-sanction': 'Usulan yang disetujui tidak berupa sanksi. Kembalikan atau tutup kasus ini.',
  'case-taken': 'Kasus ini baru saja diubah petugas lain. Periksa kembali lalu ulangi.',
  'case-exists': ({ name }) => `Penilaian ini sudah menjadi kasus ${name}.`,
  'complaint-is-case': ({ name }) => `Pengaduan ini sudah menjadi kasus ${name}.`,
  'complaint-no-case': 'Saran, serta pengaduan yang dicabut atau tidak dilanjutkan, tidak menjadi kasus.',
  'complaint-no-officer': 'Pilih dahulu petugas yang disebut dalam pengaduan ini.',
  'complaint-officer-fixed': 'Petugas yang disebut tidak dapat diubah lagi. Hubungi Koordinator ULT.',
  'no-finding': 'Penilaian ini tidak termasuk kurang atau sangat kurang.',
  'officer-did-not-serve': 'Petugas ini tidak melayani kunjungan tersebut. Pilih petugas yang melayani.',
  'allegation-identifies':
    'Uraian ini menunjuk pengunjung. Hapus nama, nomor antrean, kode, dan asal instansinya.',
  'priority-code-unknown': 'Kode prioritas tidak ditemukan. Periksa kembali, atau hubungi petugas.',
  'priority-code-used': 'Kode prioritas ini sudah digunakan.',
  'priority-code-over': 'Masa berlaku kode prioritas ini sudah habis. Hubungi petugas.',
  'plan-unknown': 'Rencana ini tidak ditemukan. Silakan buka kembali periodenya.',
  'plan-changed': 'Isian ini sudah berubah. Buka kembali untuk melihat isi terbarunya.',
  'realisation-required': 'Isi realisasi sebelum rencana ditutup.',
} satisfies Partial<Record<ShownError, Message>>;

const en: Record<keyof typeof id, Message> = {
  'recap-own': 'This day holds a rating of your own service. Ask another officer to examine it.',
  'case-unknown': 'This case was not found.',
  'case-state': 'This step does not apply to the case any more. See what comes next.',
  'case-own': 'This case is about your own service. Another officer takes this step.',
  'case-own-proposal': 'Another person in charge verifies your own proposal.',
  'case-no-sanction': 'What was agreed to is no sanction. Send the case back or close it.',
  'case-taken': 'Another officer has just changed this case. Look again and repeat.',
  'case-exists': ({ name }) => `This rating is case ${name} already.`,
  'complaint-is-case': ({ name }) => `This complaint is case ${name} already.`,
  'complaint-no-case': 'A suggestion, or a complaint that was withdrawn or not continued, becomes no case.',
  'complaint-no-officer': 'Choose the officer whom this complaint names first.',
  'complaint-officer-fixed': 'The officer named cannot be changed any more. Ask the coordinator.',
  'no-finding': 'This rating is neither poor nor very poor.',
  'officer-did-not-serve': 'This officer did not serve that visit. Choose one who did.',
  'allegation-identifies':
    'This text points to the visitor. Take out their name, queue number, code and institution.',
  'priority-code-unknown': 'This priority code was not found. Check it, or ask an officer.',
  'priority-code-used': 'This priority code has been used.',
  'priority-code-over': 'This priority code is not valid any more. Please ask an officer.',
  'plan-unknown': 'This plan was not found. Please open the period again.',
  'plan-changed': 'This was changed meanwhile. Open it again to see what it says now.',
  'realisation-required': 'Say what was done before the plan is closed.',
};

export const casesErrors = { id, en };
