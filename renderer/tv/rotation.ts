/** What is shown while nobody is called: charter and satisfaction index in turn, until the next call. */
import type { TvSettings } from '../../shared/domain/tv-settings.ts';

export type IdlePage = 'charter' | 'ikm';

export interface Quiet {
  /** Hub time, ms. */
  readonly now: number;
  /** When the latest call was made or its announcement ended, whichever was later; null before the first. */
  readonly since: number | null;
  /** A number is being announced or waits for it. */
  readonly calling: boolean;
}

/** @returns null while the queue is to be seen */
export function idlePage(
  settings: Pick<TvSettings, 'layout' | 'idleAfterS' | 'slideS'>,
  { now, since, calling }: Quiet,
  pages: readonly IdlePage[],
): IdlePage | null {
  if (settings.layout !== 'rotation' || calling) return null;
  const idleFor = now - (since ?? 0) - settings.idleAfterS * 1_000;
  if (idleFor < 0) return null;
  return pages[Math.floor(idleFor / (settings.slideS * 1_000)) % Math.max(1, pages.length)] ?? null;
}
