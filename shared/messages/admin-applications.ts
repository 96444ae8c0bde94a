/** Other programs that hand in requests, in administration. */
const id = {
  title: 'Aplikasi',
  lead: 'Laman, Dangsanak, SILANDAP, atau aplikasi lain yang mengajukan permohonan ke kantor ini.',
  guide: 'Petunjuk untuk pengembang',
  add: 'Tambah Aplikasi',
  columns: { name: 'Nama', created: 'Dibuat', used: 'Terakhir dipakai', state: 'Status', act: 'Tindakan' },
  never: 'Belum pernah',
  by: (when: string, name: string) => `${when}, ${name}`,
  active: 'Aktif',
  revoked: (when: string) => `Dicabut ${when}`,
  emptyTitle: 'Belum ada aplikasi',
  emptyText: 'Tambahkan aplikasi untuk mendapat token yang dipakainya.',
  revoke: 'Cabut',
  revokeOne: (name: string) => `Cabut ${name}`,
  name: 'Nama aplikasi',
  nameHint: 'Tampil pada permohonan yang diajukannya.',
  nameEmpty: 'Mohon isi nama aplikasi.',
  make: 'Buat Token',
  token: {
    title: (name: string) => `Token ${name}`,
    text: 'Token hanya ditampilkan sekali. Salin sekarang dan serahkan kepada pengelola aplikasi dengan cara yang aman.',
    label: 'Token',
    copy: 'Salin Token',
    copied: 'Token tersalin.',
    byHand: 'Pilih isian token, lalu salin dengan Ctrl+C.',
    done: 'Sudah Disimpan',
  },
  confirm: {
    title: (name: string) => `Cabut ${name}?`,
    text: 'Aplikasi ini langsung tidak dapat lagi mengajukan permohonan atau membaca status. Permohonan yang sudah diajukan tetap ada.',
    submit: 'Cabut Aplikasi',
    done: (name: string) => `${name} dicabut.`,
  },
};

export type AdminApplicationTexts = typeof id;

const en: AdminApplicationTexts = {
  title: 'Applications',
  lead: 'The office’s site, Dangsanak, SILANDAP or other programs that hand in requests here.',
  guide: 'Guide for developers',
  add: 'Add Application',
  columns: { name: 'Name', created: 'Created', used: 'Last used', state: 'State', act: 'Action' },
  never: 'Never',
  by: (when, name) => `${when}, ${name}`,
  active: 'In use',
  revoked: (when) => `Revoked ${when}`,
  emptyTitle: 'No applications yet',
  emptyText: 'Add one to get the token it uses.',
  revoke: 'Revoke',
  revokeOne: (name) => `Revoke ${name}`,
  name: 'Name of the application',
  nameHint: 'Shown with the requests it hands in.',
  nameEmpty: 'Please give the application a name.',
  make: 'Make Token',
  token: {
    title: (name) => `Token of ${name}`,
    text: 'The token is shown this once. Copy it now and hand it to whoever runs the application in a safe way.',
    label: 'Token',
    copy: 'Copy Token',
    copied: 'The token was copied.',
    byHand: 'Select the token, then copy it with Ctrl+C.',
    done: 'It Is Kept',
  },
  confirm: {
    title: (name) => `Revoke ${name}?`,
    text: 'From now on it cannot hand in requests or read how they stand. What it handed in stays.',
    submit: 'Revoke Application',
    done: (name) => `${name} was revoked.`,
  },
};

export const adminApplicationTexts = { id, en };
