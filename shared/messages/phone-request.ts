/** The page on which a request is followed on the office's Wi-Fi. Register of domain 6.1. */

const id = {
  unit: 'Unit Layanan Terpadu',
  title: 'Cek permohonan',
  otherLanguage: 'English',
  codeTitle: 'Cek permohonan',
  codeLead: 'Ketik kode pada tanda terima permohonan Anda.',
  codeLabel: 'Kode permohonan',
  open: 'Lihat',
  another: 'Kode lain',
  online: 'Tersambung. Halaman ini memperbarui diri.',
  offline: 'Sambungan terputus. Yang tampil adalah keadaan terakhir. Sambungkan ke Wi-Fi kantor.',
  privacy: 'Halaman ini tidak memuat data pribadi.',
};

export type PhoneRequestTexts = typeof id;

const en: PhoneRequestTexts = {
  unit: 'Integrated Service Unit',
  title: 'Follow a request',
  otherLanguage: 'Bahasa Indonesia',
  codeTitle: 'Follow a request',
  codeLead: 'Type the code on the receipt of your request.',
  codeLabel: 'Request code',
  open: 'Look',
  another: 'Another code',
  online: 'Connected. This page renews itself.',
  offline: 'Connection lost. This is how it stood last. Please connect to the office Wi-Fi.',
  privacy: 'This page holds no personal data.',
};

export const phoneRequestTexts = { id, en };
