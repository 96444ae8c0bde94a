/** Archive and privacy in administration: what was erased by time, who looked at personal data. Words of domain 3.5. */

const id = {
  title: 'Privasi',
  lead: 'Data pengunjung dihapus setelah masa simpan. Angka laporan tetap tersimpan.',
  tabs: { requests: 'Permintaan subjek data', access: 'Log akses', retention: 'Riwayat retensi' },
  label: 'Catatan data pribadi',
  access: {
    caption: 'Siapa melihat data pribadi',
    columns: { at: 'Waktu', who: 'Petugas', what: 'Data', of: 'Milik' },
    what: {
      visit: 'Rincian kunjungan',
      'id-number': 'Nomor identitas pengunjung',
      contact: 'Nama dan nomor HP pengunjung',
      appointments: 'Daftar janji temu',
      complaint: 'Identitas pelapor',
      report: 'Laporan diekspor',
      'subject-found': 'Pencarian subjek data',
      subject: 'Data subjek data',
      requester: 'Kontak pemohon',
      'subject-copy': 'Salinan data diunduh',
      request: 'Pemohon dan isi permohonan',
      'request-file': 'Berkas permohonan dibuka',
    },
    filter: 'Saring log',
    officer: 'Petugas',
    everyOfficer: 'Semua petugas',
    day: 'Dilihat pada tanggal',
    ticket: 'Nomor antrean',
    visitDay: 'Tanggal kunjungan',
    older: 'Tampilkan Sebelumnya',
    noneTitle: 'Tidak ada yang cocok',
    none: 'Ubah petugas, tanggal, atau nomor antrean.',
    emptyTitle: 'Belum ada yang melihat data pribadi',
    empty:
      'Setiap kali rincian kunjungan, nomor identitas, identitas pelapor, atau laporan berisi data pengunjung dibuka, tercatat di sini.',
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
    requests: (count: number) => `dan ${count} permintaan subjek data`,
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
  tabs: { requests: 'Requests of data subjects', access: 'Access log', retention: 'Retention history' },
  label: 'Records of personal data',
  access: {
    caption: 'Who looked at personal data',
    columns: { at: 'Time', who: 'Officer', what: 'Data', of: 'Of' },
    what: {
      visit: 'Details of a visit',
      'id-number': 'A visitor’s ID number',
      contact: 'A visitor’s name and phone',
      appointments: 'List of appointments',
      complaint: 'Who complained',
      report: 'Report exported',
      'subject-found': 'Search for a data subject',
      subject: 'Data of a data subject',
      requester: 'Contact of who asked',
      'subject-copy': 'Copy of data downloaded',
      request: 'Applicant and text of a request',
      'request-file': 'Document of a request opened',
    },
    filter: 'Filter the log',
    officer: 'Officer',
    everyOfficer: 'Every officer',
    day: 'Looked at on',
    ticket: 'Number',
    visitDay: 'Day of the visit',
    older: 'Show older',
    noneTitle: 'Nothing fits',
    none: 'Change the officer, the day or the number.',
    emptyTitle: 'Nobody has looked at personal data yet',
    empty:
      'Every look at a visit’s details, an ID number or who complained, and every export of visitors’ data is listed here.',
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
    requests: (count) => `and ${count} requests of data subjects`,
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
