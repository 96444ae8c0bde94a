/** The section of reports: choosing one, its period, and what is said while it is made. Words of domain 6.7. */
import type { PeriodKind } from '../domain/reports/period.ts';
import type { ReportFormat, ReportGroup } from '../protocol/admin/reports.ts';

const groupsId: Record<ReportGroup, string> = {
  register: 'Arsip',
  service: 'Kunjungan dan layanan',
  time: 'Waktu layanan',
  accountability: 'Akuntabilitas',
  satisfaction: 'Kepuasan dan pengaduan',
  yearly: 'Tahunan',
};
const periodsId: Record<PeriodKind, string> = {
  day: 'Hari',
  month: 'Bulan',
  quarter: 'Triwulan',
  year: 'Tahun',
  range: 'Rentang',
};
const formatsId: Record<ReportFormat, { readonly name: string; readonly use: string }> = {
  pdf: { name: 'PDF', use: 'untuk dicetak' },
  xlsx: { name: 'Excel (XLSX)', use: 'untuk diolah' },
  csv: { name: 'CSV', use: 'untuk program lain' },
  zip: { name: 'ZIP', use: 'semua berkas' },
};

const id = {
  title: 'Laporan',
  lead: 'Pilih laporan, tentukan periodenya, lalu unduh berkasnya.',
  list: 'Daftar laporan',
  noneTitle: 'Belum ada laporan untuk tugas Anda',
  none: 'Minta koordinator memeriksa tugas akun Anda.',
  failedTitle: 'Daftar laporan belum dapat dimuat',
  failed: 'Periksa koneksi ke hub, lalu coba lagi.',
  again: 'Coba Lagi',
  back: 'Kembali ke Daftar',
  period: 'Periode',
  day: 'Tanggal',
  month: 'Bulan',
  quarter: 'Triwulan',
  year: 'Tahun',
  from: 'Dari tanggal',
  to: 'Sampai tanggal',
  quarters: ['I (Januari–Maret)', 'II (April–Juni)', 'III (Juli–September)', 'IV (Oktober–Desember)'],
  service: 'Layanan',
  everyService: 'Semua layanan',
  officer: 'Petugas',
  everyOfficer: 'Semua petugas',
  badRange: 'Tanggal akhir sama dengan atau setelah tanggal awal, paling lama satu tahun.',
  required: 'Bagian ini wajib diisi.',
  formats: formatsId,
  groups: groupsId,
  periods: periodsId,
  download: 'Unduh laporan sebagai',
  today: 'yang berlaku hari ini',
  waiting: 'Menunggu giliran',
  making: (percent: number) => `Laporan sedang dibuat, ${percent}%`,
  cancel: 'Batalkan',
  cancelled: 'Pembuatan laporan dibatalkan.',
  done: (file: string) => `Berkas ${file} diunduh.`,
  personal:
    'Laporan ini memuat data pengunjung. Siapa yang mengunduh dan untuk periode apa dicatat oleh sistem.',
};

export type AdminReportsTexts = typeof id;

const en: AdminReportsTexts = {
  title: 'Reports',
  lead: 'Choose a report, say its period, then download the file.',
  list: 'List of reports',
  noneTitle: 'There are no reports for your duties yet',
  none: 'Ask a coordinator to check the duties of your account.',
  failedTitle: 'The list of reports could not be loaded',
  failed: 'Check the connection to the hub, then try again.',
  again: 'Try again',
  back: 'Back to the list',
  period: 'Period',
  day: 'Day',
  month: 'Month',
  quarter: 'Quarter',
  year: 'Year',
  from: 'From',
  to: 'To',
  quarters: ['I (January–March)', 'II (April–June)', 'III (July–September)', 'IV (October–December)'],
  service: 'Service',
  everyService: 'All services',
  officer: 'Officer',
  everyOfficer: 'All officers',
  badRange: 'The last day is the first one or after it, a year at most.',
  required: 'Please fill this in.',
  formats: {
    pdf: { name: 'PDF', use: 'to print' },
    xlsx: { name: 'Excel (XLSX)', use: 'to work with' },
    csv: { name: 'CSV', use: 'for other programs' },
    zip: { name: 'ZIP', use: 'all files' },
  },
  groups: {
    register: 'Archive',
    service: 'Visits and services',
    time: 'Service times',
    accountability: 'Accountability',
    satisfaction: 'Satisfaction and complaints',
    yearly: 'Yearly',
  },
  periods: { day: 'Day', month: 'Month', quarter: 'Quarter', year: 'Year', range: 'Range' },
  download: 'Download the report as',
  today: 'as it is in force today',
  waiting: 'Waiting for its turn',
  making: (percent) => `The report is being made, ${percent}%`,
  cancel: 'Cancel',
  cancelled: 'The report was cancelled.',
  done: (file) => `${file} was downloaded.`,
  personal: 'This report holds data of visitors. Who downloads it, and of which period, is put on record.',
};

export const adminReportsTexts = { id, en };
