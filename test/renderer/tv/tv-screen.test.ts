import { describe, expect, it } from 'vitest';
import { counterRows, currentCalls } from '../../../renderer/tv/board-view.ts';
import { deviceToken } from '../../../renderer/tv/device-token.ts';
import { TvScreen } from '../../../renderer/tv/tv-screen.svelte.ts';
import type { LiveClientOptions } from '../../../renderer/lib/live/live-client.svelte.ts';
import type { TokenStore } from '../../../renderer/lib/live/token-store.ts';
import type { TvSnapshot } from '../../../shared/protocol/tv.ts';
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
  const clock = aScheduler();
  const live = new FakeLive(snapshot);
  const stored = aStore(token);
  const screen = new TvScreen({
    live: (options: LiveClientOptions) => live.with(options),
    announcer: () => ({ announce: ({ text }) => said.push(text), clear: () => undefined }),
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
  return { screen, live, said, clock, stored, connect, lose };
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
