/** Boards, calls and events as the hub sends them, with what a test does not care about filled in. */
import type { Scheduler } from '../../../renderer/lib/controllers/scheduler.ts';
import { DEFAULT_TV_SETTINGS } from '../../../shared/domain/tv-settings.ts';
import type { TvCall, TvCounter, TvEvent, TvSnapshot } from '../../../shared/protocol/tv.ts';

/** Monday 23 November 2026, 09.05 WITA. */
export const NINE_OH_FIVE = Date.UTC(2026, 10, 23, 1, 5);

/** A second passes between two happenings. */
function calledAt(seq: number): number {
  return NINE_OH_FIVE + seq * 1_000;
}

export function aCounter(number: number, over: Partial<TvCounter> = {}): TvCounter {
  return { id: `c${number}`, label: 'Loket', number, state: 'open', ...over };
}

export function aCall(seq: number, ticket: string, counterId: string, over: Partial<TvCall> = {}): TvCall {
  return { seq, ticket, counterId, k: 1, lang: 'id', at: calledAt(seq), ...over };
}

export function aSnapshot(over: Partial<TvSnapshot> = {}): TvSnapshot {
  return {
    seq: 0,
    now: NINE_OH_FIVE,
    office: {
      name: 'Balai Penjaminan Mutu Pendidikan Provinsi Kalimantan Utara',
      shortName: 'BPMP Kaltara',
      zone: 'Asia/Makassar',
      zoneLabel: 'WITA',
      runningText: [{ id: 'Seluruh layanan tidak dipungut biaya.', en: 'All services are free of charge.' }],
      charter: { id: 'Kami sanggup melayani sesuai standar.', en: 'We promise to keep the standard.' },
      theme: { accent: '#0b5d66', accentInk: '#ffffff' },
    },
    counters: [aCounter(1), aCounter(2), aCounter(3)],
    current: [],
    recent: [],
    next: {},
    skipped: [],
    settings: DEFAULT_TV_SETTINGS,
    emergency: null,
    ...over,
  };
}

type CallEvent = Extract<TvEvent, { t: 'call' }>;

export function callEvent(s: number, n: string, c: string, over: Partial<CallEvent> = {}): CallEvent {
  return { t: 'call', s, n, c, k: 1, l: 'id', at: calledAt(s), ...over };
}

/** Timers that run when the test moves the time. */
export function aScheduler(): { scheduler: Scheduler; advance: (milliseconds: number) => void } {
  let now = 0;
  let planned: { at: number; run: () => void }[] = [];
  return {
    scheduler: {
      after(milliseconds, run) {
        const plan = { at: now + milliseconds, run };
        planned.push(plan);
        return () => {
          planned = planned.filter((one) => one !== plan);
        };
      },
    },
    advance(milliseconds) {
      now += milliseconds;
      const due = planned.filter(({ at }) => at <= now);
      planned = planned.filter(({ at }) => at > now);
      for (const { run } of due) run();
    },
  };
}
