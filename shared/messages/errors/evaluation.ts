/** Refusals of the yearly evaluation. */
import type { Message, ShownError } from './words.ts';

const id = {
  'evaluation-closed': 'Evaluasi tahun ini sudah ditutup. Catatan baru masuk ke tahun berikutnya.',
  'evaluation-audit-missing': 'Catat sedikitnya satu audit internal sebelum evaluasi ditutup.',
  'follow-up-unknown': 'Tindak lanjut ini tidak ditemukan.',
  'follow-up-done': 'Tindak lanjut ini sudah ditandai selesai.',
  'indicator-unknown': 'Indikator ini tidak ditemukan. Muat ulang halaman.',
} satisfies Partial<Record<ShownError, Message>>;

const en: Record<keyof typeof id, Message> = {
  'evaluation-closed': 'The evaluation of this year is closed. New notes belong to the next year.',
  'evaluation-audit-missing': 'Record at least one internal audit before the evaluation is closed.',
  'follow-up-unknown': 'This follow-up was not found.',
  'follow-up-done': 'This follow-up was marked as done already.',
  'indicator-unknown': 'That indicator was not found. Load the page again.',
};

export const evaluationErrors = { id, en };
