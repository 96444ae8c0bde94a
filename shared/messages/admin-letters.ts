/** Where the words of letters and messages of requests are kept. */
import type { Signer } from '../domain/requests/letters.ts';

const id = {
  title: 'Surat dan Pesan',
  lead: 'Kata-kata surat dan pesan WhatsApp untuk permohonan. Perubahan berlaku untuk surat berikutnya; surat yang sudah dibuat tidak berubah.',
  part: 'Bagian',
  parts: { letters: 'Surat', messages: 'Pesan WhatsApp', number: 'Nomor surat' },
  which: 'Surat yang diubah',
  whichMessage: 'Pesan yang diubah',
  ofTypes: { loan: 'peminjaman', cooperation: 'kerja sama' } as Readonly<Record<string, string>>,
  subject: 'Hal',
  body: 'Isi surat',
  bodyHint:
    'Baris kosong memisahkan alinea. Tulis "Label : isi" untuk baris keterangan dan "- isi" untuk daftar. Baris yang isiannya kosong tidak dicetak.',
  signer: 'Penanda tangan',
  signers: {
    head: 'Kepala',
    'person-in-charge': 'Penanggung Jawab ULT',
    'information-officer': 'PPID',
    officer: 'Petugas yang mengerjakan',
  } satisfies Record<Signer, string>,
  text: 'Isi pesan',
  pattern: 'Pola nomor surat',
  patternHint:
    'Isian: {nomor urut}, {seri}, {bulan romawi}, {tahun}. Nomor urut dihitung per jenis dan tahun.',
  preview: 'Contoh hasil',
  names: 'Isian yang dapat dipakai',
  unknown: (name: string) => `Isian ${name} tidak dikenal.`,
  save: 'Simpan',
};

export type AdminLettersTexts = typeof id;

const en: AdminLettersTexts = {
  title: 'Letters and messages',
  lead: 'The words of letters and WhatsApp messages for requests, in Indonesian. A change holds for letters to come; those that were made stay as they are.',
  part: 'Part',
  parts: { letters: 'Letters', messages: 'WhatsApp messages', number: 'Letter number' },
  which: 'Letter to change',
  whichMessage: 'Message to change',
  ofTypes: { loan: 'loans', cooperation: 'cooperation' },
  subject: 'Subject',
  body: 'Text of the letter',
  bodyHint:
    'An empty line parts paragraphs. Write "Label : text" for a line of facts and "- text" for a list. A line of which every name stands for nothing is not printed.',
  signer: 'Signed by',
  signers: {
    head: 'The head',
    'person-in-charge': 'The person in charge',
    'information-officer': 'The PPID',
    officer: 'The officer who did it',
  },
  text: 'Text of the message',
  pattern: 'Pattern of letter numbers',
  patternHint: 'Names: {nomor urut}, {seri}, {bulan romawi}, {tahun}. Counted by type and year.',
  preview: 'What it looks like',
  names: 'Names you can use',
  unknown: (name) => `${name} is not known.`,
  save: 'Save',
};

export const adminLettersTexts = { id, en };
