import { describe, expect, it } from 'vitest';
import { counterRows, currentCalls } from '../../../renderer/tv/board-view.ts';
import { deviceToken } from '../../../renderer/tv/device-token.ts';
import { TvScreen } from '../../../renderer/tv/tv-screen.svelte.ts';
import type { LiveClientOptions } from '../../../renderer/lib/live/live-client.svelte.ts';
import type { TokenStore } from '../../../renderer/lib/live/token-store.ts';
import { DEFAULT_TV_SETTINGS } from '../../../shared/domain/tv-settings.ts';
import type { TvCall, TvEmergency, TvEvent, TvSnapshot } from '../../../shared/protocol/tv.ts';
import { aCall, aScheduler, aSnapshot, callEvent, NINE_OH_FIVE } from './builders.ts';
import { FakeLive } from './fake-live.ts';

function aStore(token: string | null): TokenStore {
  let kept = token;
  return {
    get: () => kept,
    set: (next) => (kept = next),
    clear: () => (kept = null),
  };
}

interface Start {
  readonly token?: string | null;
  readonly bridge?: { deviceToken: string };
}

async function aScreen(snapshot: TvSnapshot, { token = 'paired', bridge }: Start = {}) {
  const said: string[] = [];
  const loudness = { now: () => 1 };
  const matters: { now: (call: TvCall) => boolean } = { now: () => true };
  const clock = aScheduler();
  const live = new FakeLive(snapshot);
  const stored = aStore(token);
  const screen = new TvScreen({
    live: (options: LiveClientOptions) => live.with(options),
    announcer: (_, volume) => {
      loudness.now = volume;
      return {
        announce: ({ sentences }) => said.push(sentences.map(({ text }) => text).join(' ')),
        clear: () => undefined,
        hold: (withTone) => said.push(withTone ? '(nada perhatian)' : '(tanpa nada)'),
        release: (stillMatters) => {
          said.push('(suara kembali)');
          matters.now = stillMatters;
        },
      };
    },
    token: deviceToken(stored, bridge),
    scheduler: clock.scheduler,
  });
  screen.start();
  const connect = async (): Promise<void> => {
    live.goOnline();
    screen.connectionChanged('online');
    await live.settled();
  };
  const lose = (): void => screen.connectionChanged('offline');
  await connect();
  return { screen, live, said, loudness, matters, clock, stored, connect, lose };
}

const shown = (screen: TvScreen): string[] =>
  screen.board === null ? [] : currentCalls(screen.board).map(({ ticket }) => ticket);

describe('the TV', () => {
  it('shows the board of the hub and announces a new call', async () => {
    const { screen, live, said } = await aScreen(aSnapshot());
    live.push(callEvent(1, 'A-007', 'c2'));
    expect(shown(screen)).toEqual(['A-007']);
    expect(said).toEqual(['Nomor antrean, A, tujuh. Silakan menuju loket dua.']);
  });

  it('announces a call once, however often it is told', async () => {
    const { live, said } = await aScreen(aSnapshot());
    live.push(callEvent(1, 'A-007', 'c2'));
    live.push(callEvent(1, 'A-007', 'c2'));
    expect(said).toHaveLength(1);
  });

  it('keeps the board while the hub is away and says since when', async () => {
    const { screen, lose } = await aScreen(aSnapshot({ current: [aCall(1, 'A-007', 'c2')] }));
    expect(screen.lostAt).toBeNull();
    lose();
    lose();
    expect(screen.lostAt).toBe(NINE_OH_FIVE);
    expect(shown(screen)).toEqual(['A-007']);
  });

  it('is right again after the hub returns, and announces only what it missed and is young', async () => {
    const { screen, live, said, lose, connect } = await aScreen(aSnapshot());
    live.push(callEvent(1, 'A-001', 'c1'));
    lose();
    const at = NINE_OH_FIVE + 100_000;
    live.snapshot = aSnapshot({
      seq: 9,
      now: at,
      current: [
        { ...aCall(1, 'A-001', 'c1'), seq: 8 },
        aCall(2, 'A-002', 'c2', { at: at - 61_000 }),
        aCall(7, 'A-003', 'c3', { at: at - 59_000 }),
      ],
    });
    await connect();
    expect(screen.lostAt).toBeNull();
    expect(shown(screen)).toEqual(['A-003', 'A-002', 'A-001']);
    expect(said.slice(1)).toEqual(['Nomor antrean, A, tiga. Silakan menuju loket tiga.']);
  });

  it('loses no event that overtakes the snapshot', async () => {
    const { screen, live, said, lose } = await aScreen(aSnapshot());
    lose();
    live.goOnline();
    live.push(callEvent(5, 'B-001', 'c1'));
    live.snapshot = aSnapshot({ seq: 4 });
    await live.settled();
    expect(shown(screen)).toEqual(['B-001']);
    expect(said).toHaveLength(1);
  });

  it('asks again where the hub does not answer, until it does', async () => {
    const { screen, live, clock, lose, connect } = await aScreen(aSnapshot());
    lose();
    live.silent = true;
    await connect();
    expect(screen.lostAt).not.toBeNull();
    live.silent = false;
    clock.advance(500);
    await live.settled();
    expect(screen.lostAt).toBeNull();
  });

  it('starts the new office day with an empty board', async () => {
    const { screen, live } = await aScreen(aSnapshot({ seq: 3, current: [aCall(1, 'A-007', 'c2')] }));
    live.push({ t: 'board', s: 4, board: aSnapshot({ seq: 4 }) });
    expect(shown(screen)).toEqual([]);
    expect(screen.board === null ? [] : counterRows(screen.board)).toHaveLength(3);
  });
});

function setEvent(s: number, set: Partial<Extract<TvEvent, { t: 'set' }>>): TvEvent {
  return { t: 'set', s, settings: DEFAULT_TV_SETTINGS, emergency: null, ...set };
}

describe('what the coordinator sets', () => {
  it('is heeded from the next call on: digit by digit', async () => {
    const { live, said } = await aScreen(aSnapshot());
    live.push(setEvent(1, { settings: { ...DEFAULT_TV_SETTINGS, calledDigits: 'digit-by-digit' } }));
    live.push(callEvent(2, 'A-007', 'c2'));
    expect(said).toEqual(['Nomor antrean, A, nol nol tujuh. Silakan menuju loket dua.']);
  });

  it('makes the voice as loud as the office hour wants it', async () => {
    const settings = {
      ...DEFAULT_TV_SETTINGS,
      volumeHours: [{ from: '09:00', to: '10:00', volume: 0.4 }],
    };
    const { live, loudness } = await aScreen(aSnapshot({ settings }));
    expect(loudness.now()).toBe(0.4);
    live.push(setEvent(1, { settings: { ...settings, volumeHours: [] } }));
    expect(loudness.now()).toBe(1);
  });
});

describe('an emergency text', () => {
  const emergency = (at = NINE_OH_FIVE): TvEmergency => ({ text: { id: 'Mohon keluar', en: '' }, at });

  it('sounds its tone once, holds the voice back, and lets it go on at the end', async () => {
    const { live, said, matters } = await aScreen(aSnapshot());
    live.push(callEvent(1, 'A-001', 'c1'));
    live.push(setEvent(2, { emergency: emergency() }));
    live.push(setEvent(3, { emergency: emergency() }));
    live.push(setEvent(4, {}));
    expect(said.slice(1)).toEqual(['(nada perhatian)', '(suara kembali)']);
    expect(matters.now(aCall(1, 'A-001', 'c1'))).toBe(true);
    expect(matters.now(aCall(1, 'A-009', 'c1'))).toBe(false);
  });

  it('sounds again for another text', async () => {
    const { live, said } = await aScreen(aSnapshot());
    live.push(setEvent(2, { emergency: emergency() }));
    live.push(setEvent(3, { emergency: emergency(NINE_OH_FIVE + 1) }));
    expect(said).toEqual(['(nada perhatian)', '(nada perhatian)']);
  });

  it('is silent where the screen starts long after it was set', async () => {
    const { said } = await aScreen(aSnapshot({ emergency: emergency(NINE_OH_FIVE - 3_600_000) }));
    expect(said).toEqual(['(tanpa nada)']);
  });
});

describe('pairing the TV', () => {
  it('asks for the code where there is no token, and shows the board afterwards', async () => {
    const { screen, live, stored, connect } = await aScreen(aSnapshot(), { token: null });
    expect(screen.unpaired).toBe(true);
    await screen.pair(' abcd 2345 ');
    expect(live.sent.at(-1)).toEqual(['device:pair', { kind: 'tv', code: 'ABCD2345' }]);
    expect(stored.get()).toBe('fresh-token');
    await connect();
    expect(screen.unpaired).toBe(false);
    expect(screen.board).not.toBeNull();
  });

  it('says so when the code is wrong, and stays', async () => {
    const { screen, live } = await aScreen(aSnapshot(), { token: null });
    live.refusesCode = true;
    await screen.pair('WRONG');
    expect(screen.pairError).toMatch(/tidak cocok/);
    expect(screen.unpaired).toBe(true);
  });

  it('needs no code in Electron', async () => {
    const { screen } = await aScreen(aSnapshot(), { token: null, bridge: { deviceToken: 'shell' } });
    expect(screen.unpaired).toBe(false);
    expect(screen.board).not.toBeNull();
  });

  it('forgets board and token when the hub no longer knows it', async () => {
    const { screen, stored } = await aScreen(aSnapshot());
    screen.connectionChanged('refused');
    expect(screen.board).toBeNull();
    expect(screen.unpaired).toBe(true);
    expect(stored.get()).toBeNull();
  });
});
