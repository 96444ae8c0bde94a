/** What a coordinator reads where the TV is set up. */
import type { MediaFault } from '../protocol/tv.ts';

const faultsId: Record<MediaFault, string> = {
  'unknown-kind': 'Bukan gambar (JPG, PNG, WebP) atau video (MP4, WebM)',
  broken: 'Berkas rusak atau belum selesai disalin',
  'too-large': 'Terlalu besar (gambar paling besar 25 MB, video 2 GB)',
  'too-many': 'Melebihi 200 berkas',
  unplayable: 'Tidak dapat diputar oleh TV. Simpan ulang sebagai MP4 (H.264) atau WebM',
};

const faultsEn: Record<MediaFault, string> = {
  'unknown-kind': 'Neither a picture (JPG, PNG, WebP) nor a video (MP4, WebM)',
  broken: 'Damaged, or not copied completely',
  'too-large': 'Too large (pictures up to 25 MB, videos up to 2 GB)',
  'too-many': 'Beyond the 200 files that are shown',
  unplayable: 'The TV cannot play it. Save it again as MP4 (H.264) or WebM',
};

const id = {
  title: 'TV di ruang tunggu',
  saved: 'Pengaturan TV disimpan.',
  save: 'Simpan Pengaturan',

  layoutTitle: 'Tampilan TV',
  layouts: {
    queue: { title: 'Antrean saja', lead: 'Papan antrean memenuhi layar.' },
    media: { title: 'Antrean dan media', lead: 'Gambar dan video dari folder kantor di samping antrean.' },
    rotation: {
      title: 'Antrean dan maklumat',
      lead: 'Saat tidak ada panggilan: maklumat pelayanan dan papan IKM bergantian.',
    },
  },
  idleAfter: 'Bergantian setelah tanpa panggilan (detik)',
  slide: 'Lama tiap gambar, maklumat, dan IKM (detik)',
  minRespondents: 'Responden paling sedikit agar nilai IKM tampil',
  outOf: (from: number, to: number) => `Isi angka ${from} sampai ${to}.`,

  mediaTitle: 'Folder media',
  mediaEmpty: 'Folder masih kosong. TV menampilkan maklumat pelayanan.',
  mediaCount: (n: number) => `${n} berkas diputar menurut urutan nama. Video diputar tanpa suara.`,
  mediaSkipped: 'Tidak diputar',
  mediaCheck: 'Periksa Folder',
  faults: faultsId,

  voiceTitle: 'Suara panggilan',
  digits: 'Nomor dibacakan',
  digitNames: {
    words: 'Sebagai bilangan: “tujuh”',
    'digit-by-digit': 'Angka satu per satu: “nol nol tujuh”',
  },
  volume: 'Volume biasa (%)',
  hours: 'Volume pada jam tertentu',
  hoursEmpty: 'Sepanjang hari memakai volume biasa.',
  from: 'Dari',
  to: 'Sampai',
  percent: 'Volume (%)',
  addHours: 'Tambah Jam',
  removeHours: 'Hapus jam ini',
  hoursWrong: 'Jam tidak boleh kosong atau saling tumpang tindih.',

  emergencyTitle: 'Pemberitahuan darurat',
  emergencyLead:
    'Memenuhi seluruh layar TV sampai diakhiri. Panggilan ditahan sementara. Jangan menulis nama atau data pribadi.',
  presets: 'Contoh',
  presetTexts: [
    {
      name: 'Evakuasi',
      id: 'Mohon tinggalkan gedung dengan tenang melalui pintu keluar terdekat. Ikuti arahan petugas.',
      en: 'Please leave the building calmly by the nearest exit. Follow our officers.',
    },
    {
      name: 'Gempa bumi',
      id: 'Gempa bumi. Lindungi kepala Anda, jauhi kaca, dan ikuti arahan petugas.',
      en: 'Earthquake. Protect your head, keep away from glass and follow our officers.',
    },
    {
      name: 'Layanan terhenti',
      id: 'Layanan terhenti sementara. Nomor antrean Anda tetap berlaku. Mohon menunggu.',
      en: 'Service has paused for a while. Your number stays valid. Please wait.',
    },
  ],
  textId: 'Teks bahasa Indonesia',
  textEn: 'Teks bahasa Inggris',
  optional: 'bila perlu',
  show: 'Tampilkan di TV',
  confirmTitle: 'Tampilkan di semua TV?',
  confirm: 'Ya, tampilkan',
  back: 'Kembali',
  shownSince: (time: string) => `Sedang tampil di semua TV sejak ${time}.`,
  bannerTitle: (since: string) => `Pemberitahuan darurat tampil di TV sejak ${since}:`,
  callsHeld: 'Panggilan ditahan: nomor belum tampil dan belum disuarakan.',
  end: 'Akhiri Pemberitahuan',
  endTitle: 'Akhiri pemberitahuan di semua TV?',
  endLead: 'Papan antrean tampil kembali. Panggilan yang masih berlaku disuarakan.',
  endYes: 'Ya, akhiri',
  shown: 'Pemberitahuan tampil di semua TV.',
  ended: 'Pemberitahuan diakhiri.',
};

const en: typeof id = {
  title: 'TV in the waiting area',
  saved: 'TV settings saved.',
  save: 'Save settings',

  layoutTitle: 'TV layout',
  layouts: {
    queue: { title: 'Queue only', lead: 'The queue board fills the screen.' },
    media: { title: 'Queue and media', lead: 'Pictures and videos of the office folder beside the queue.' },
    rotation: {
      title: 'Queue and charter',
      lead: 'While nobody is called: service charter and satisfaction index in turn.',
    },
  },
  idleAfter: 'In turn after so long without a call (seconds)',
  slide: 'How long each picture, charter and index stays (seconds)',
  minRespondents: 'Fewest respondents for the index to be shown',
  outOf: (from: number, to: number) => `Enter a number from ${from} to ${to}.`,

  mediaTitle: 'Media folder',
  mediaEmpty: 'The folder is empty. The TV shows the service charter.',
  mediaCount: (n: number) =>
    `${n} files are played in order of their names. Videos are played without sound.`,
  mediaSkipped: 'Not played',
  mediaCheck: 'Check folder',
  faults: faultsEn,

  voiceTitle: 'Calling voice',
  digits: 'Numbers are read',
  digitNames: { words: 'As a number: “tujuh”', 'digit-by-digit': 'Digit by digit: “nol nol tujuh”' },
  volume: 'Usual volume (%)',
  hours: 'Volume at certain hours',
  hoursEmpty: 'The usual volume all day.',
  from: 'From',
  to: 'To',
  percent: 'Volume (%)',
  addHours: 'Add hours',
  removeHours: 'Remove these hours',
  hoursWrong: 'Hours may not be empty or overlap.',

  emergencyTitle: 'Emergency notice',
  emergencyLead:
    'Takes the whole screen of every TV until it is ended. Calls are held meanwhile. Do not write names or personal data.',
  presets: 'Examples',
  presetTexts: id.presetTexts.map((preset, index) => ({
    ...preset,
    name: ['Evacuation', 'Earthquake', 'Service paused'][index] ?? preset.name,
  })),
  textId: 'Text in Indonesian',
  textEn: 'Text in English',
  optional: 'if needed',
  show: 'Show on TV',
  confirmTitle: 'Show on every TV?',
  confirm: 'Yes, show it',
  back: 'Back',
  shownSince: (time: string) => `Shown on every TV since ${time}.`,
  bannerTitle: (since: string) => `Emergency notice on the TV since ${since}:`,
  callsHeld: 'Calls are held: numbers are neither shown nor spoken yet.',
  end: 'End notice',
  endTitle: 'End the notice on every TV?',
  endLead: 'The queue board comes back. Calls that still hold are spoken.',
  endYes: 'Yes, end it',
  shown: 'The notice is shown on every TV.',
  ended: 'The notice is over.',
};

export const deskTvTexts = { id, en };
