/** The frame of the pages of administration: its sections, what they say while there is nothing. Words of domain 6.7. */

const id = {
  page: 'Administrasi ULT',
  sections: 'Bagian',
  toDesk: 'Meja Petugas',
  loading: 'Memuat data kantor',
  offline: 'Isian Anda tetap ada di layar ini. Tindakan dapat dilanjutkan setelah tersambung kembali.',
  nothingTitle: 'Belum ada bagian untuk tugas Anda',
  nothing: 'Minta koordinator memeriksa tugas akun Anda.',
  failedTitle: 'Bagian ini belum dapat ditampilkan',
  again: 'Coba Lagi',
  year: { name: 'Tahun', earlier: 'Tahun sebelumnya', later: 'Tahun berikutnya' },
  groups: {
    today: 'Hari ini',
    accountability: 'Akuntabilitas',
    reports: 'Laporan',
    settings: 'Pengaturan',
    archive: 'Arsip dan privasi',
  },
};

export type AdminTexts = typeof id;

const en: AdminTexts = {
  page: 'ULT administration',
  sections: 'Sections',
  toDesk: 'Officer desk',
  loading: 'Loading the office’s data',
  offline: 'What you typed stays on this screen. You can go on once the connection is back.',
  nothingTitle: 'There is no section for your duties yet',
  nothing: 'Ask a coordinator to check the duties of your account.',
  failedTitle: 'This section cannot be shown yet',
  again: 'Try again',
  year: { name: 'Year', earlier: 'Year before', later: 'Year after' },
  groups: {
    today: 'Today',
    accountability: 'Accountability',
    reports: 'Reports',
    settings: 'Settings',
    archive: 'Archive and privacy',
  },
};

export const adminTexts = { id, en };
