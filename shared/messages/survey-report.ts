/** The texts of the satisfaction report and of its board (domain 2.7). Both are published, and written in Indonesian. */

export const surveyReportTexts = {
  title: 'Laporan Survei Kepuasan Masyarakat (SKM)',
  boardTitle: 'Indeks Kepuasan Masyarakat (IKM)',
  allServices: 'Semua layanan',
  backgroundTitle: '1. Latar belakang',
  background: (unit: string) =>
    `Undang-Undang Nomor 25 Tahun 2009 tentang Pelayanan Publik mewajibkan penyelenggara menilai kinerja pelayanannya. ` +
    `${unit} melaksanakan Survei Kepuasan Masyarakat (SKM) untuk mengetahui mutu pelayanan menurut penggunanya dan ` +
    `memperbaiki unsur pelayanan yang masih lemah.`,
  aimTitle: '2. Tujuan dan manfaat',
  aim:
    'Survei bertujuan mengukur kepuasan masyarakat sebagai pengguna layanan dan meningkatkan kualitas pelayanan publik. ' +
    'Manfaatnya: kelemahan setiap unsur pelayanan diketahui, kinerja pelayanan diketahui secara berkala, dan hasilnya ' +
    'menjadi bahan penetapan kebijakan serta tindak lanjut.',
  methodTitle: '3. Metode',
  method: (source: string, elements: number) =>
    `Survei mengikuti ${source} dengan ${elements} unsur. Setiap unsur dinilai 1 sampai 4. Responden mengisi sendiri ` +
    `tanpa nama pada kiosk setelah layanan selesai; hanya jawaban yang lengkap yang dihitung. Nilai rata-rata (NRR) ` +
    `setiap unsur adalah jumlah nilai dibagi jumlah jawabannya, nilai indeks (NI) adalah jumlah NRR tertimbang, dan ` +
    `IKM adalah NI dikali 25. IKM dibulatkan dua desimal sebelum mutunya ditentukan.`,
  weight: (weight: string) => `Bobot setiap unsur: ${weight}.`,
  weights: (weights: string) => `Bobot unsur: ${weights}.`,
  cutOff: (decimals: number) => `Bobot dipotong pada ${decimals} angka desimal.`,
  together: (versions: number) =>
    `Periode ini memuat ${versions} versi kuesioner; semua jawabannya dihitung bersama dengan bobot dan batas mutu versi terbaru.`,
  unit: {
    pooled: 'Nilai unit dihitung dari semua responden bersama-sama.',
    'mean-of-services': 'Nilai unit adalah rata-rata nilai setiap layanan.',
  },
  timeTitle: '4. Waktu pelaksanaan',
  time: (period: string, from: string, to: string) => `${period}: ${from} sampai dengan ${to}.`,
  timeOfDay: (day: string) => `${day}.`,
  respondentsTitle: '5. Jumlah responden',
  population: (period: string) =>
    `Populasi adalah pengguna layanan pada ${period}; jumlah sampel dihitung menurut Krejcie dan Morgan.`,
  populationUnknown: (period: string) =>
    `Pengguna layanan pada ${period} belum tercatat dalam sistem, sehingga populasi dan sampel belum dapat dihitung.`,
  sampleColumns: ['Jenis layanan', 'Populasi', 'Sampel', 'Responden', 'Terpenuhi'],
  sampleTable: 'Populasi, sampel, dan responden',
  whole: 'Unit pelayanan',
  leftOut: (n: number) => `${n} jawaban memakai daftar unsur lain dan tidak dihitung dalam laporan ini.`,
  whoTitle: '6. Analisis responden',
  whoTable: 'Karakteristik responden',
  whoColumns: ['Karakteristik', 'Indikator', 'Jumlah', 'Persentase'],
  nobody: 'Belum ada responden pada periode ini.',
  indexTitle: '7. Indeks Kepuasan Masyarakat',
  serviceTable: 'IKM per jenis layanan (NRR setiap unsur)',
  service: 'Jenis layanan',
  ikm: 'IKM',
  mutu: 'Mutu',
  elementTable: 'Nilai per unsur',
  elementColumns: ['Kode', 'Unsur', 'Jawaban', 'NRR', 'NRR tertimbang', 'Nilai', 'Mutu'],
  elementChart: 'Nilai rata-rata (NRR) per unsur',
  analysisTitle: '8. Analisis masalah dan rencana tindak lanjut',
  weakest: (elements: string) => `Unsur dengan nilai terendah: ${elements}.`,
  evenly: 'Semua unsur bernilai sama.',
  planTable: 'Rencana tindak lanjut',
  planColumns: ['Unsur', 'Rencana', 'Waktu', 'Penanggung jawab', 'Status'],
  noPlan: 'Belum ada rencana tindak lanjut untuk periode ini.',
  trendTitle: '9. Tren lima tahun',
  trendTable: 'IKM lima tahun',
  trendColumns: ['Tahun', 'Responden', 'IKM', 'Mutu'],
  beforeTitle: (period: string) => `10. Realisasi tindak lanjut ${period}`,
  beforeTable: 'Realisasi tindak lanjut periode lalu',
  beforeColumns: ['Unsur', 'Rencana', 'Penanggung jawab', 'Status', 'Realisasi'],
  noBefore: 'Tidak ada rencana tindak lanjut pada periode lalu.',
  done: (done: number, plans: number) => `${done} dari ${plans} rencana selesai.`,
  respondents: 'Responden',
  sampleNeeded: (needed: number) => `sampel ${needed}`,
  boardService: 'Nama layanan',
  boardPeriod: 'Periode survei',
  education: 'Pendidikan',
  educationColumns: ['Pendidikan', 'Jumlah'],
  thanks:
    'TERIMA KASIH ATAS PENILAIAN YANG TELAH ANDA BERIKAN. MASUKAN ANDA SANGAT BERMANFAAT UNTUK KEMAJUAN UNIT KAMI AGAR TERUS MEMPERBAIKI DAN MENINGKATKAN KUALITAS PELAYANAN BAGI MASYARAKAT',
};
