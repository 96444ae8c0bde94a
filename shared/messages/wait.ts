/** A range of waiting in words, the same on kiosk and phone. */
import type { WaitRange } from '../domain/estimate.ts';

/** "10–25 menit"; a word instead of nothing to wait for. @returns undefined where nobody can say */
export function waitText(range: WaitRange | null, language: 'id' | 'en'): string | undefined {
  if (range === null) return undefined;
  if (range.to === 0) return language === 'id' ? 'Segera dipanggil' : 'Any moment now';
  return `${range.from}–${range.to} ${language === 'id' ? 'menit' : 'minutes'}`;
}
