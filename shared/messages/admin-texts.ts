/** Where the office's own texts, names, contacts and links are kept. */
import type { ContactKind } from '../domain/office-data/texts.ts';

const kinds: Record<ContactKind, string> = {
  letter: 'Surat',
  phone: 'Telepon',
  whatsapp: 'WhatsApp',
  email: 'Surel',
  website: 'Laman',
  'complaint-form': 'Formulir pengaduan',
  app: 'Aplikasi',
  facebook: 'Facebook',
  instagram: 'Instagram',
  lapor: 'SP4N-LAPOR!',
  ministry: 'ULT kementerian',
};

const id = {
  title: 'Teks dan Tautan',
  lead: 'Yang dibaca pengunjung di kios dan TV. Perubahan tampil segera.',
  part: 'Bagian',
  parts: {
    texts: 'Teks',
    identity: 'Identitas kantor',
    contacts: 'Kontak dan tautan',
    standards: 'Standar pelayanan',
  },
  charter: 'Maklumat pelayanan',
  privacyShort: 'Pemberitahuan privasi, ringkas',
  privacyLong: 'Pemberitahuan privasi, lengkap',
  version: 'Versi pemberitahuan privasi',
  versionHint: (version: string) =>
    `Berlaku: versi ${version}. Teks yang diubah menjadi versi baru; versi lama tetap di Riwayat Perubahan.`,
  running: 'Teks berjalan di TV',
  runningOf: (n: number) => `Teks berjalan ${n}`,
  feeNote: 'Keterangan biaya di layar awal kios',
  feeNoteShown: 'Tampilkan keterangan biaya',
  save: 'Simpan',
  name: 'Nama kantor',
  shortName: 'Nama pendek',
  address: 'Alamat',
  addressVerified: 'Alamat sudah diperiksa',
  accent: 'Warna kantor',
  accentHint: 'Digelapkan bila perlu agar tulisan tetap terbaca.',
  preview: 'Pratinjau',
  previewButton: 'Ambil Nomor',
  contactOf: (n: number) => `Kontak ${n}`,
  kind: 'Jenis',
  label: 'Sebutan',
  value: 'Nomor, alamat, atau tautan',
  valueWrong: 'Tautan diawali https://, nomor hanya angka, surel memuat @.',
  isVerified: 'Sudah diperiksa',
  verified: 'sudah diperiksa',
  unverified: 'belum diperiksa',
  unverifiedCount: (n: number) =>
    `${n} kontak belum diperiksa. Buka tautannya atau hubungi nomornya, lalu tandai.`,
  decree: 'Keputusan penetapan',
  decreeHint: 'Nomor dan tanggal keputusan kepala kantor, dicetak di bawah judul.',
  standardsLead:
    'Bagian pengelolaan pelayanan, sama untuk semua layanan. Persyaratan, prosedur, waktu, biaya, dan produk diambil dari Layanan dan Prosedur (POS), pengaduan dari Kontak yang sudah diperiksa.',
  lineAnItem: 'Satu baris satu butir.',
  standardsPrint: 'Unduh PDF',
  required: 'Bagian ini wajib diisi.',
  unsaved: 'Ada perubahan yang belum disimpan.',
  kinds,
};

export type AdminTextsTexts = typeof id;

const kindsEn: Record<ContactKind, string> = {
  letter: 'Letter',
  phone: 'Telephone',
  whatsapp: 'WhatsApp',
  email: 'E-mail',
  website: 'Website',
  'complaint-form': 'Complaint form',
  app: 'Application',
  facebook: 'Facebook',
  instagram: 'Instagram',
  lapor: 'SP4N-LAPOR!',
  ministry: 'Service unit of the ministry',
};

const en: AdminTextsTexts = {
  title: 'Texts and links',
  lead: 'What visitors read at the kiosk and on the TV. A change shows at once.',
  part: 'Part',
  parts: {
    texts: 'Texts',
    identity: 'Office identity',
    contacts: 'Contacts and links',
    standards: 'Service standards',
  },
  charter: 'Service charter',
  privacyShort: 'Privacy notice, in short',
  privacyLong: 'Privacy notice, in full',
  version: 'Version of the privacy notice',
  versionHint: (version) =>
    `In force: version ${version}. Changed words become a new version; the old one stays in the change history.`,
  running: 'Running text on the TV',
  runningOf: (n) => `Running text ${n}`,
  feeNote: 'Note on fees on the kiosk’s first screen',
  feeNoteShown: 'Show the note on fees',
  save: 'Save',
  name: 'Name of the office',
  shortName: 'Short name',
  address: 'Address',
  addressVerified: 'The address was checked',
  accent: 'Colour of the office',
  accentHint: 'Darkened where needed, so that words stay readable.',
  preview: 'Preview',
  previewButton: 'Take a number',
  contactOf: (n) => `Contact ${n}`,
  kind: 'Kind',
  label: 'Name',
  value: 'Number, address or link',
  valueWrong: 'A link begins with https://, a number has digits only, an e-mail address has an @.',
  isVerified: 'Checked',
  verified: 'checked',
  unverified: 'not checked',
  unverifiedCount: (n) =>
    `${n} ${n === 1 ? 'contact is' : 'contacts are'} not checked. Open the link or call the number, then mark it.`,
  decree: 'Decree that set them',
  decreeHint: 'Number and date of the decree of the head of office, printed below the title.',
  standardsLead:
    'How the service is run, the same for all services; printed in Indonesian. Requirements, procedure, time, fee and product are taken from Services and Procedure (POS), complaints from the contacts that were checked.',
  lineAnItem: 'One line an item.',
  standardsPrint: 'Download PDF',
  required: 'Please fill this in.',
  unsaved: 'There are changes that are not saved.',
  kinds: kindsEn,
};

export const adminTextsTexts = { id, en };
