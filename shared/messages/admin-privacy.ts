/** Archive and privacy in administration: what was erased by time, who looked at personal data. Words of domain 3.5. */

const id = {
  title: 'Privasi',
  lead: 'Data pengunjung dihapus setelah masa simpan. Angka laporan tetap tersimpan.',
  tabs: { access: 'Log akses', retention: 'Riwayat retensi' },
  label: 'Catatan data pribadi',
  access: {
    caption: 'Siapa melihat data pribadi',
    columns: { at: 'Waktu', who: 'Petugas', what: 'Data', of: 'Milik' },
    what: { visit: 'Nomor identitas pengunjung', complaint: 'Identitas pelapor', report: 'Laporan diekspor' },
    ofVisit: (ticket: string, day: string) => `${ticket}, ${day}`,
    emptyTitle: 'Belum ada yang melihat data pribadi',
    empty:
      'Setiap kali nomor identitas, identitas pelapor, atau laporan berisi data pengunjung dibuka, tercatat di sini.',
  },
  retention: {
    caption: 'Apa yang sudah dihapus',
    columns: { at: 'Waktu', what: 'Dihapus', count: 'Jumlah', after: 'Masa simpan' },
    what: {
      'id-numbers': 'Nomor identitas lengkap',
      contacts: 'Nomor HP',
      register: 'Identitas dan isi buku tamu',
    },
    complaints: (count: number) => `dan ${count} pengaduan`,
    days: (days: number) => `${days} hari`,
    rules: {
      rawIdNumber: 'Nomor identitas lengkap',
      contact: 'Nomor HP',
      register: 'Identitas buku tamu dan pengaduan',
    },
    rulesTitle: 'Masa simpan setelah kunjungan atau pengaduan selesai',
    emptyTitle: 'Belum ada yang dihapus',
    empty: 'Penghapusan berjalan sendiri setiap hari kerja baru dan tercatat di sini dengan jumlahnya.',
  },
};

export type AdminPrivacyTexts = typeof id;

const en: AdminPrivacyTexts = {
  title: 'Privacy',
  lead: 'Data of visitors are erased at the end of their retention. The figures of reports stay.',
  tabs: { access: 'Access log', retention: 'Retention history' },
  label: 'Records of personal data',
  access: {
    caption: 'Who looked at personal data',
    columns: { at: 'Time', who: 'Officer', what: 'Data', of: 'Of' },
    what: { visit: 'A visitor’s ID number', complaint: 'Who complained', report: 'Report exported' },
    ofVisit: (ticket, day) => `${ticket}, ${day}`,
    emptyTitle: 'Nobody has looked at personal data yet',
    empty:
      'Every look at an ID number, at who complained, and every export of visitors’ data is listed here.',
  },
  retention: {
    caption: 'What was erased',
    columns: { at: 'Time', what: 'Erased', count: 'Count', after: 'Kept for' },
    what: {
      'id-numbers': 'Whole ID numbers',
      contacts: 'Phone numbers',
      register: 'Identities and texts of the guest book',
    },
    complaints: (count) => `and ${count} complaints`,
    days: (days) => `${days} days`,
    rules: {
      rawIdNumber: 'Whole ID number',
      contact: 'Phone number',
      register: 'Identity in guest book and complaints',
    },
    rulesTitle: 'Kept after the visit or the complaint has ended',
    emptyTitle: 'Nothing was erased yet',
    empty: 'Erasing runs by itself with every new day, and is listed here with its counts.',
  },
};

export const adminPrivacyTexts = { id, en };
