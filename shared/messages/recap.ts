/** What stands on the slip of the day's figures (rekapitulasi). Read by officers only, so in Indonesian. */
import type { DayResult } from '../domain/day-figures.ts';

export const recapTexts = {
  given: 'Nomor diberikan',
  all: 'Semua layanan',
  slips: 'Cetakan',
  printed: 'Tiket tercetak',
  reprinted: 'Cetak ulang',
  unprinted: 'Belum tercetak',
  cancelled: 'Cetakan dibatalkan',
  survey: 'Survei',
  rated: 'Survei terisi',
  results: {
    solved: 'Solusi diberikan',
    clarified: 'Klarifikasi disampaikan',
    rescheduled: 'Dijadwalkan ulang',
    rejected: 'Ditolak',
    cancelled: 'Dibatalkan',
    expired: 'Kedaluwarsa',
    skipped: 'Terlewat',
    open: 'Belum selesai',
  } satisfies Record<DayResult, string>,
} as const;
