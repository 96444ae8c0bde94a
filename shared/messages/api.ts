/** The readable page about the interface for other programs. */
const id = {
  title: 'Permohonan dari aplikasi lain',
  lead: 'Laman kantor, Dangsanak, SILANDAP, atau aplikasi lain dapat mengajukan permohonan dan membaca statusnya di sini. Permohonan mendapat nomor, tenggat, dan pemeriksaan yang sama dengan yang dicatat petugas.',
  document: 'Dokumen OpenAPI 3.1 (untuk perangkat lunak)',
  steps: {
    title: 'Cara pakai',
    list: [
      'Minta token kepada administrator kantor (Administrasi, Aplikasi). Token hanya ditampilkan sekali; simpan seperti kata sandi.',
      'Kirim permohonan dengan POST ke /api/requests sebagai JSON, dengan token pada header Authorization dan kunci pengiriman pada header Idempotency-Key.',
      'Sampaikan nomor dan kode dari jawaban kepada pemohon, lalu simpan kodenya.',
      'Baca statusnya dengan GET ke /api/requests/{kode}. Yang dijawab hanya status dan tenggat, tanpa data pribadi.',
    ],
  },
  retry: {
    title: 'Bila jawaban tidak sampai',
    text: 'Kirim ulang dengan kunci dan isi yang sama: jawabannya sama, dan permohonan tidak tercatat dua kali. Kunci yang sama dengan isi lain ditolak.',
  },
  example: { title: 'Contoh', ask: 'Mengajukan', answer: 'Jawaban', follow: 'Membaca status' },
  types: {
    title: 'Jenis permohonan dan isiannya',
    none: 'Kantor ini belum menerima permohonan dari aplikasi lain.',
    field: 'Isian',
    name: 'Nama',
    form: 'Bentuk',
    required: 'wajib',
    optional: 'opsional',
  },
  refusals: {
    title: 'Penolakan',
    text: 'Setiap penolakan adalah JSON dengan code, message dalam bahasa Indonesia dan Inggris, dan field bila menyangkut satu isian.',
    code: 'code',
    meaning: 'Arti',
  },
  limits:
    'Isi paling besar 64 KiB, paling banyak 60 panggilan per menit untuk setiap token. Berkas diserahkan di loket. Pemohon yang terlambat mengajukan diarahkan kepada petugas.',
};

export type ApiTexts = typeof id;

const en: ApiTexts = {
  title: 'Requests from other programs',
  lead: 'The office’s site, Dangsanak, SILANDAP or another program can hand in requests here and read how they stand. They get the same number, due day and checks as those an officer records.',
  document: 'OpenAPI 3.1 document (for software)',
  steps: {
    title: 'How to use it',
    list: [
      'Ask the office’s administrator for a token (Administration, Applications). It is shown once; keep it like a password.',
      'Send the request with POST to /api/requests as JSON, with the token in the header Authorization and a key of this sending in the header Idempotency-Key.',
      'Tell the applicant the number and code of the answer, and keep the code.',
      'Read how it stands with GET from /api/requests/{code}. The answer is state and due day alone, nothing personal.',
    ],
  },
  retry: {
    title: 'Where no answer arrives',
    text: 'Send it again with the same key and content: the answer is the same, and nothing is recorded twice. The same key with other content is refused.',
  },
  example: { title: 'Example', ask: 'Handing in', answer: 'Answer', follow: 'Reading the state' },
  types: {
    title: 'Types of request and their fields',
    none: 'This office takes no requests from other programs yet.',
    field: 'Field',
    name: 'Name',
    form: 'Form',
    required: 'required',
    optional: 'optional',
  },
  refusals: {
    title: 'Refusals',
    text: 'Every refusal is JSON with code, message in Indonesian and English, and field where it is about one.',
    code: 'code',
    meaning: 'Meaning',
  },
  limits:
    'At most 64 KiB of content, at most 60 calls a minute for each token. Documents are handed in at the counter. Who applies too late is sent to an officer.',
};

export const apiTexts = { id, en };
